package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.page.AssetUrls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestGuardTest {

    private static final String JOBS = "/accounts/demo/jobs";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/demo/jobs",
                "/accounts/demo/jobs?states=faild",
                "/accounts/nope/jobs",
                "/signed-out",
                "/nothing",
                "/logout",
                "/assets/console.css",
                "/accounts/demo/jobs;x=1",
            })
    void putsTheHeadersOnEveryAnswer(String address) {
        var alice = ConsoleSession.signedInAs("alice").raw(address);
        var nobody = ConsoleSession.anonymous().raw(address);

        assertGuarded(alice);
        assertGuarded(nobody);
    }

    private static void assertGuarded(Response response) {
        assertThat(response.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "script-src 'self'",
                        "trusted-types jobs-console")
                .contains("form-action 'self';")
                .doesNotContain("unsafe");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.headers().hasHeaderWithName("Server")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/accounts/demo/jobs", "/accounts/demo/jobs?limit=1", "/accounts/nope/jobs", "/signed-out", "/"})
    void letsNobodyKeepAPage(String address) {
        assertThat(ConsoleSession.signedInAs("alice").raw(address).headers().getValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(ConsoleSession.anonymous().raw(address).headers().getValues("Cache-Control"))
                .containsOnly("no-store");
    }

    @Test
    void letsBrowsersKeepStaticFilesByTheirContent() {
        var page = ConsoleSession.anonymous().get("/signed-out");

        var stylesheet = page.html().select("link[rel=stylesheet]").attr("href");

        assertThat(stylesheet).matches("/assets/console\\.css\\?v=[0-9a-f]{6,8}");
        assertThat(ConsoleSession.anonymous().raw(stylesheet).header("Cache-Control"))
                .contains("max-age");
    }

    /** While one release replaces another, either serves its own file under an address of the other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/console.css?v=0badc0de",
                "/assets/console.js?v=0badc0de",
                "/assets/icon.svg?v=0badc0de",
                "/assets/console.css?v=",
                "/assets/console.css",
                "CURRENT&v=0badc0de",
                "CURRENT0",
            })
    void letsNobodyKeepAFileOfAnotherVersion(String address) {
        var current = ConsoleSession.anonymous()
                .get("/signed-out")
                .html()
                .select("link[rel=stylesheet]")
                .attr("href");
        var file = address.replace("CURRENT", current);

        var answers = List.of(
                ConsoleSession.anonymous().raw(file),
                ConsoleSession.anonymous().request().head(file),
                ConsoleSession.anonymous()
                        .request()
                        .header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                        .get(file));

        assertThat(answers)
                .extracting(answer -> answer.headers().getValues("Cache-Control"))
                .containsOnly(List.of("no-store"));
    }

    /** The test uses no REST Assured, which would decompress the file. */
    @ParameterizedTest
    @CsvSource({"gzip, gzip, max-age=31536000", "br, , max-age", "identity, , max-age"})
    void servesStaticFilesCompressedBeforehand(String accepted, String encoding, String kept) throws Exception {
        var stylesheet = ConsoleSession.anonymous()
                .get("/signed-out")
                .html()
                .select("link[rel=stylesheet]")
                .attr("href");
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + stylesheet))
                .header("Accept-Encoding", accepted)
                .build();

        var file = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(file.headers().firstValue("Content-Encoding")).isEqualTo(Optional.ofNullable(encoding));
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/css;charset=UTF-8"));
        assertThat(file.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(time -> assertThat(time).contains("immutable", kept));
        var content = new ByteArrayInputStream(file.body());
        assertThat((encoding == null ? content : new GZIPInputStream(content)).readAllBytes())
                .isEqualTo(AssetUrls.content("console.css"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "localhost@evil.example", "jobs.example.com:80"})
    void answersToItsOwnHostOnly(String host) {
        var response = ConsoleSession.anonymous().request().header("Host", host).get(JOBS);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).doesNotContain("evil");
        assertThat(response.headers().hasHeaderWithName("Location")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/demo/jobs;x=1",
                "/accounts/demo;/jobs",
                "/accounts%2Fdemo/jobs",
                "/accounts/demo%2fjobs",
                "/accounts/demo%5Cjobs",
                "/accounts/demo/jobs%00",
                "/accounts/demo/jobs%3Bx",
                "/accounts/demo/%2e%2e%2flocked/jobs",
                "/accounts/%252e/jobs",
                "/assets/%2e%2e/callback",
            })
    void refusesPathsThatCanBeReadInTwoWays(String path) {
        assertThat(ConsoleSession.signedInAs("bob").raw(path).statusCode()).isEqualTo(400);
        assertThat(ConsoleSession.anonymous().raw(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "PATCH"})
    void changesNothingByAnyMethod(String method) {
        var response = ConsoleSession.signedInAs("alice")
                .request()
                .header("Sec-Fetch-Site", "same-origin")
                .request(method, JOBS);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).contains("GET");
        assertThat(HtmlPage.of(response).heading()).isEqualTo("This is not possible here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/demo/jobs",
                "/accounts/locked/jobs",
                "/",
                "/jobs",
                "/callback",
                "/q/health",
                "/q/dev-ui",
                "/any"
            })
    void letsNobodyInWithoutASession(String address) {
        var response = ConsoleSession.anonymous().raw(address);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location")).contains("/authorize?");
    }
}

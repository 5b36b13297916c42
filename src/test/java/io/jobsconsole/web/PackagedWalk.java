package io.jobsconsole.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A walk through the built artifact, a jar or with {@code -Dnative} an executable: every kind of page, file, error, preference and
 * answer for programs. What only reflection finds is missing in an executable, and each kind of answer needs other classes.
 */
@QuarkusIntegrationTest
class PackagedWalk {

    private static final String JOBS = "/accounts/demo/jobs";

    /** Links with the same parameter differ in its value alone: the first few show whether it works. */
    private static final int OF_A_KIND = 3;

    private static final int MOST = 400;

    /** Kinds that a walk has to find by links from the first page on. */
    private static final List<String> KINDS = List.of(
            "/",
            "/accounts",
            "/accounts/demo/jobs",
            "/accounts/demo/jobs/*",
            "/accounts/demo-v2/jobs",
            "/accounts/demo-v2/jobs/*",
            "/accounts/locked/jobs",
            "/help/alerts",
            "/help/keys",
            "/help/links",
            "/openapi");

    /** Parameters that a list or a file can have, each found in a link or in a form. */
    private static final Set<String> PARAMETERS = Set.of(
            "states",
            "corpus",
            "since",
            "since_at",
            "until",
            "ended",
            "type",
            "by",
            "ran",
            "waited",
            "text",
            "group",
            "job",
            "sort",
            "limit",
            "view",
            "scale",
            "refresh",
            "pageKey",
            "asOf");

    /** Reading is the walk's business; leaving comes last. The third account has the version of the first. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("/(logout|sandbox|callback|back-channel-logout).*|/accounts/locked/jobs.+");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "ico", "image/",
            "png", "image/png",
            "csv", "text/csv",
            "json", "application/json",
            "openapi", "application/yaml");

    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private int visited;
    private ConsoleSession alice;

    @BeforeEach
    void signIn() {
        mend();
        alice = ConsoleSession.signedInAs("alice");
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @Test
    void everyLinkLeadsToAnAnswer() {
        Stream.of("/", "/accounts", "/openapi").forEach(this::find);

        while (!ahead.isEmpty() && visited < MOST) {
            visit(ahead.remove());
        }

        System.out.printf("Walk: %d addresses with %d kinds of parameters%n", visited, kinds.size());
        assertThat(visited).as("addresses, where the walk has an end").isBetween(100, MOST - 1);
        assertThat(paths()).containsAll(KINDS);
        assertThat(paths())
                .anyMatch(path -> path.endsWith("/jobs.csv"))
                .anyMatch(path -> path.endsWith("/jobs.json"))
                .anyMatch(path -> path.endsWith(".css"))
                .anyMatch(path -> path.endsWith(".js"))
                .contains("/preferences", "/prefs");
        assertThat(parameters()).containsAll(PARAMETERS);
    }

    private void visit(String address) {
        visited++;
        var answer = alice.raw(address);
        assertThat(answer.statusCode()).as(address).isIn(200, 303);
        if (answer.statusCode() == 303) {
            find(answer.header("Location"));
            return;
        }
        assertThat(answer.asByteArray()).as(address).isNotEmpty();
        assertThat(answer.contentType()).as(address).startsWith(type(address));
        if (answer.contentType().startsWith("text/html")) {
            read(address, HtmlPage.of(answer, address));
        }
    }

    private void read(String address, HtmlPage page) {
        assertThat(page.heading()).as(address).isNotBlank();
        assertThat(page.title()).as(address).isNotBlank();
        assertThat(page.text("footer")).as(address).startsWith("Times in ");
        addresses(page.html()).forEach(this::find);
    }

    private static Stream<String> addresses(Document page) {
        return Stream.of(
                        page.select("a[href]").eachAttr("href").stream(),
                        page.select("link[href]").eachAttr("href").stream(),
                        page.select("script[src], img[src]").eachAttr("src").stream(),
                        page.select("use[href]").eachAttr("href").stream(),
                        page.select("form:not([method=post])").forms().stream().map(PackagedWalk::submitted),
                        page.select("form select[name]").stream().flatMap(PackagedWalk::chosen))
                .flatMap(addresses -> addresses);
    }

    /** As it stands, with all fields that it has. */
    private static String submitted(FormElement form) {
        return form.attr("action") + "?"
                + form.formData().stream()
                        .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                        .collect(Collectors.joining("&"));
    }

    /** The form that a select stands in, with each of its values. */
    private static Stream<String> chosen(Element select) {
        return select.select("option").stream()
                .map(option -> select.closest("form").attr("action") + "?" + encoded(select.attr("name")) + "="
                        + encoded(option.val()));
    }

    private void find(String link) {
        var address = link.replaceFirst("#.*", "").replaceFirst("^http://localhost:\\d+", "");
        if (!address.startsWith("/") || ELSEWHERE.matcher(address).matches() || !seen.add(address)) {
            return;
        }
        var news = kinds(address)
                .filter(kind -> kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND)
                .toList();
        if (!news.isEmpty()) {
            ahead.add(address);
        }
    }

    /** The path, without the job's own id, with each of the parameters or alone. */
    private static Stream<String> kinds(String address) {
        var parts = address.split("\\?", 2);
        var path = parts[0].replaceFirst("(/accounts/[^/]+/jobs)/.+", "$1/*");
        return parts.length == 1
                ? Stream.of(path)
                : Arrays.stream(parts[1].split("&"))
                        .map(parameter -> path + "?" + parameter.split("=")[0])
                        .distinct();
    }

    private static String type(String address) {
        var path = address.split("\\?")[0];
        return TYPES.getOrDefault(path.replaceFirst(".*[./]", ""), "text/html");
    }

    private Set<String> paths() {
        return kinds.keySet().stream().map(kind -> kind.split("\\?")[0]).collect(Collectors.toSet());
    }

    private Set<String> parameters() {
        return kinds.keySet().stream()
                .filter(kind -> kind.contains("?"))
                .map(kind -> kind.split("\\?")[1])
                .collect(Collectors.toSet());
    }

    /** A zone that the executable does not know would fail where a time is written. */
    @Test
    void everyZoneThatIsOfferedIsShown() {
        var zones = alice.get("/preferences").html().select("#zones option").eachAttr("value");

        assertThat(zones).hasSizeGreaterThan(400);
        for (var index = 0; index < zones.size(); index++) {
            var zone = zones.get(index);
            alice.with(ConsoleSession.named("tz"), zone);
            // A page that calls no API, and now and then one with times.
            assertThat(alice.get(JOBS + "?states=nonsense").text("footer")).startsWith("Times in " + zone + ".");
            if (index % 20 == 0) {
                assertThat(alice.get(JOBS).text("[data-live=status]"))
                        .as(zone)
                        .containsPattern("\\d\\d:\\d\\d:\\d\\d UTC");
            }
        }
    }

    @Test
    void aZoneIsChosenAndAnUnknownOneIsNot() {
        assertThat(alice.raw("/prefs?tz=Europe/Paris").statusCode()).isEqualTo(303);
        assertThat(alice.cookie("tz")).isEqualTo("Europe/Paris");
        assertThat(alice.get("/prefs?tz=Europe/Nowhere").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void eachThemeIsShown(String theme) {
        assertThat(alice.raw("/prefs?theme=" + theme).statusCode()).isEqualTo(303);

        assertThat(alice.get("/help/keys").html().select("html").attr("data-theme"))
                .isEqualTo(theme);
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/demo/jobs?states=nonsense,        400",
        "/accounts/demo/jobs?since=yesterday,        400",
        "/accounts/demo/jobs?corpus=x,               400",
        "/accounts/demo/jobs?limit=7,                400",
        "/accounts/demo/jobs?sort=colour,            400",
        "/accounts/demo/jobs/job_that_nobody_knows,  404",
        "/accounts/demo-v2/jobs/job_nobody_knows,    404",
        "/accounts/nobody/jobs,                      404",
        "/nothing,                                   404",
        "/preferences/nothing,                       404",
    })
    void eachMistakeIsAPageAndAProblem(String address, int status) {
        readsError(alice.get(address), status);
        readsProblem(program().get(address), status);
    }

    @Test
    void aPageBehindTheLastIsAPageOfItsOwn() {
        readsError(alice.get(JOBS + "?page=999&since=180d"), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS,      400, 502",
        "STATUS,      401, 403",
        "STATUS,      403, 403",
        "STATUS,      404, 502",
        "STATUS,      429, 429",
        "STATUS,      500, 502",
        "STATUS,      503, 503",
        "STATUS,      504, 504",
        "RESET,       0,   503",
        "EMPTY,       0,   502",
        "BROKEN_JSON, 0,   502",
        "HTML,        0,   502",
        "TRUNCATED,   0,   503",
        "HUGE,        0,   502",
        "BAD_STATUS,  0,   502",
    })
    void eachFailureOfTheApiIsAPageAndAProblem(String kind, int theirs, int ours) {
        for (var body : List.of(true, false)) {
            Sandbox.misbehaves("jobs", Map.of("kind", kind, "status", theirs, "body", body));

            readsError(alice.get(JOBS), ours);
            readsProblem(program().get(JOBS), ours);
            assertThat(alice.get("/accounts/demo-v2/jobs").status()).isGreaterThan(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_grant,   403",
        "invalid_request, 403",
        "invalid_client,  503",
        "invalid_scope,   503",
    })
    void eachRefusalOfTheTokenServiceIsAPage(String error, int status) {
        Sandbox.misbehaves("token", Map.of("kind", "OAUTH_ERROR", "error", error));

        readsError(ConsoleSession.signedInAs("bob").get(JOBS), status);
    }

    /** Each list, job and description as a program reads it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/demo/jobs?since=180d",
                "/accounts/demo/jobs?since=180d&sort=-ran",
                "/accounts/demo/jobs?since=180d&limit=25",
                "/accounts/demo-v2/jobs?since=180d",
                "/accounts/demo-v2/jobs?since=180d&states=problem",
                "/accounts/demo/jobs.json?since=180d",
                "/accounts/demo-v2/jobs.json?since=180d",
            })
    void programsReadListsAndTheirJobs(String address) {
        var list = program().get(address);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.contentType()).startsWith("application/json");
        var jobs = list.jsonPath().getList("jobs.id", String.class);
        assertThat(jobs).isNotEmpty();
        var job = program().get(address.replaceFirst("/jobs.*", "/jobs/") + jobs.get(0));
        assertThat(job.statusCode()).isEqualTo(200);
        assertThat(job.contentType()).startsWith("application/json");
        assertThat(job.jsonPath().getString("id")).isEqualTo(jobs.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {JOBS, "/accounts/demo-v2/jobs"})
    void filesHoldEveryJob(String list) {
        var csv = alice.raw(list + ".csv?since=180d");
        var json = alice.raw(list + ".json?since=180d");

        assertThat(csv.contentType()).isEqualTo("text/csv; charset=UTF-8; header=present");
        assertThat(csv.asString().lines())
                .hasSizeGreaterThan(100)
                .first()
                .asString()
                .startsWith("\ufeffid,type,state,");
        assertThat(json.jsonPath().getList("jobs.id")).hasSizeGreaterThan(100);
    }

    @Test
    void strangersAreLedToTheSignInAndProgramsAreTold() {
        var stranger = ConsoleSession.anonymous();

        assertThat(stranger.raw(JOBS).statusCode()).isEqualTo(302);
        readsProblem(given().accept("application/json").get(JOBS), 401);
        assertThat(stranger.raw("/sign-in-error").contentType()).startsWith("text/html");
        assertThat(stranger.get("/signed-out").status()).isEqualTo(200);
        assertThat(given().config(RestAssuredConfig.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs("application/csp-report", ContentType.TEXT)))
                        .contentType("application/csp-report")
                        .body("{}")
                        .post("/csp-report")
                        .statusCode())
                .isEqualTo(204);
        assertThat(given().formParam("logout_token", "none")
                        .post("/back-channel-logout")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotMeantForTheConsoleIsRefused() {
        assertThat(given().header("Host", "elsewhere.example").get("/").statusCode())
                .isBetween(400, 421);
        assertThat(alice.request().post(JOBS).statusCode()).isIn(403, 405);
        readsError(ConsoleSession.anonymous().get(JOBS + "?job=" + "x".repeat(10_000)), 414);
        assertThat(ConsoleSession.signedInAs("bob").get("/accounts/locked/jobs").status())
                .isIn(403, 404);
    }

    @Test
    void signingOutEndsTheSession() {
        var leaving = ConsoleSession.newlySignedInAs("alice");

        var left = leaving.request().header("Sec-Fetch-Site", "same-origin").post("/logout");

        assertThat(HtmlPage.of(left).heading()).isEqualTo("You are signed out of this console");
        assertThat(leaving.raw(JOBS).statusCode()).isEqualTo(302);
    }

    private static void readsError(HtmlPage page, int status) {
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.heading()).isNotBlank();
        assertThat(page.headers().getValue("Content-Type")).startsWith("text/html");
        assertThat(page.html().text()).doesNotContain("Exception", "io.jobsconsole");
    }

    private static void readsProblem(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
    }

    private static RequestSpecification program() {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .accept("application/json")
                .auth()
                .oauth2(Bearer.ALICE);
    }

    /** The Dev Service gives tokens to a client, too; where it is, the sign-in tells. */
    private static final class Bearer {

        static final String ALICE = bearer();

        private static String bearer() {
            var signIn = URI.create(ConsoleSession.anonymous().raw("/").header("Location"));
            var client = Arrays.stream(signIn.getRawQuery().split("&"))
                    .filter(parameter -> parameter.startsWith("client_id="))
                    .map(parameter -> URLDecoder.decode(parameter.split("=")[1], StandardCharsets.UTF_8))
                    .findFirst()
                    .orElseThrow();
            return given().formParam("grant_type", "password")
                    .formParam("username", "alice")
                    .formParam("password", "alice")
                    .formParam("client_id", client)
                    .formParam("client_secret", System.getProperty("quarkus.oidc.credentials.secret"))
                    .post(signIn.resolve("/token"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("access_token");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

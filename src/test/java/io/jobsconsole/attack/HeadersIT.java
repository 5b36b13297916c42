package io.jobsconsole.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.jobsconsole.web.HtmlPage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Checks every kind of response for the findings of a passive scanner. */
@QuarkusTest
class HeadersIT {

    private static final String JOBS = "/accounts/demo/jobs";

    /** An empty list, because it stays the same between two requests. */
    private static final String LOCKED = "/accounts/locked/jobs?corpus=499999";

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/jobs",
            "/accounts",
            "/accounts/demo/jobs",
            "/accounts/demo/jobs?states=failed&since=24h",
            "/accounts/demo/jobs?states=faild",
            "/accounts/demo/jobs?view=timeline",
            "/accounts/demo/jobs?view=x",
            "/accounts/demo-v2/jobs",
            "/accounts/demo/jobs/job_1",
            "/accounts/nope/jobs",
            "/accounts/demo/jobs.csv",
            "/accounts/demo/jobs.json",
            "/preferences",
            "/prefs?tz=x",
            "/help/links",
            "/help/keys",
            "/help/alerts",
            "/callback",
            "/callback?code=x&state=y",
            "/signed-out",
            "/sign-in-error?error=x",
            "/logout",
            "/nothing",
            "/openapi",
            "/accounts/demo/jobs;x",
            "/assets/console.css",
            "/assets/console.js",
            "/assets/icon.svg",
            "/assets/nothing.js",
            "/back-channel-logout",
            "/csp-report",
            "/q/health",
            "/accounts/demo/jobs?job=" + "x".repeat(3_000));

    private static final Map<String, Predicate<String>> EVERYWHERE = Map.of(
            "content-security-policy", policy -> policy.contains("default-src 'none'") && !policy.contains("unsafe"),
            "x-content-type-options", "nosniff"::equals,
            "x-frame-options", "DENY"::equals,
            "referrer-policy", "same-origin"::equals,
            "cross-origin-opener-policy", "same-origin"::equals,
            "cross-origin-resource-policy", "same-origin"::equals,
            "permissions-policy", policy -> policy.contains("camera=()"),
            "x-permitted-cross-domain-policies", "none"::equals,
            "reporting-endpoints", endpoints -> endpoints.contains("/csp-report"),
            "x-request-id", number -> number.matches("[0-9a-f]{12}"));

    private static final Map<String, Predicate<Response>> ANSWERS = answers();
    private static final Map<String, Predicate<Document>> PAGES = pages();

    @Test
    void areOnEveryAnswer() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var answers = new ArrayList<>(inTrouble(alice).values());
        for (var address : ADDRESSES) {
            for (var method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
                answers.add(alice.copy().request().request(method, address));
                answers.add(ConsoleSession.anonymous().request().request(method, address));
            }
        }

        for (var answer : answers) {
            EVERYWHERE.forEach((name, isGood) -> assertThat(answer.header(name))
                    .as(answer.statusCode() + " " + name)
                    .isNotNull()
                    .matches(isGood));
        }
        System.out.printf(
                "G20: %d of %d answers carry all %d headers%n", answers.size(), answers.size(), EVERYWHERE.size());
    }

    @Test
    void leaveAScannerNothingToSay() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var warnings = new ArrayList<String>();
        var answers = inTrouble(alice);
        for (var address : ADDRESSES) {
            answers.put(address, alice.copy().raw(address));
            answers.put("nobody at " + address, ConsoleSession.anonymous().raw(address));
        }
        answers.forEach((what, answer) -> {
            ANSWERS.forEach((check, isGood) -> {
                if (!isGood.test(answer)) {
                    warnings.add(check + ": " + what);
                }
            });
            if (String.valueOf(answer.contentType()).startsWith("text/html")) {
                var page = Jsoup.parse(answer.asString());
                PAGES.forEach((check, isGood) -> {
                    if (!isGood.test(page)) {
                        warnings.add(check + ": " + what);
                    }
                });
            }
        });
        System.out.printf(
                "G21: %d passive checks on %d answers: %d warnings%n",
                ANSWERS.size() + PAGES.size(), answers.size(), warnings.size());
        assertThat(ANSWERS.size() + PAGES.size()).isGreaterThanOrEqualTo(25);
        assertThat(warnings).isEmpty();
    }

    /** Responses that need more than an address. */
    private static Map<String, Response> inTrouble(ConsoleSession alice) {
        var answers = new LinkedHashMap<String, Response>();
        for (var status : List.of(500, 503, 504)) {
            misbehaves(Map.of("kind", "STATUS", "status", status));
            answers.put("a failed list, " + status, alice.raw(JOBS));
            answers.put("a failed file, " + status, alice.raw(JOBS + ".csv"));
            answers.put(
                    "a failed program, " + status,
                    alice.request().accept("application/json").get(JOBS));
        }
        misbehaves(Map.of("kind", "BROKEN_JSON"));
        answers.put("an answer that is none", alice.raw(JOBS));
        given().delete("/sandbox/faults").then().statusCode(204);
        assertThat(answers.values()).extracting(Response::statusCode).allMatch(status -> status >= 500);

        var version = alice.raw(LOCKED).header("ETag");
        answers.put(
                "nothing new", alice.request().header("If-None-Match", version).get(LOCKED));
        assertThat(answers.get("nothing new").statusCode()).isEqualTo(304);

        var report = alice.request()
                .contentType("application/reports+json")
                .body("x".repeat(17_000))
                .post("/csp-report");
        answers.put("a report that is too large", report);
        assertThat(report.statusCode()).isEqualTo(413);
        assertThat(HtmlPage.of(report).heading()).isNotEmpty();
        return answers;
    }

    private static void misbehaves(Map<String, Object> fault) {
        given().contentType(ContentType.JSON)
                .body(fault)
                .put("/sandbox/faults/jobs")
                .then()
                .statusCode(204);
    }

    private static Map<String, Predicate<Response>> answers() {
        var checks = new LinkedHashMap<String, Predicate<Response>>();
        checks.put(
                "names no server", answer -> answer.header("Server") == null && answer.header("X-Powered-By") == null);
        checks.put(
                "is kept by nobody, or is a static file",
                answer -> "no-store".equals(answer.header("Cache-Control"))
                        || answer.statusCode() == 200
                                && answer.header("Cache-Control").contains("max-age"));
        checks.put("sets HttpOnly", answer -> cookies(answer).stream().allMatch(cookie -> cookie.contains("httponly")));
        checks.put(
                "sets SameSite",
                answer -> cookies(answer).stream().allMatch(cookie -> cookie.contains("samesite=lax")));
        checks.put(
                "sets no domain", answer -> cookies(answer).stream().noneMatch(cookie -> cookie.contains("domain=")));
        checks.put(
                "sets cookies of at most 4 KB",
                answer -> cookies(answer).stream().allMatch(cookie -> cookie.length() <= 4_200));
        checks.put("allows no other origin", answer -> answer.header("Access-Control-Allow-Origin") == null);
        checks.put(
                "says its type",
                answer -> answer.asString().isEmpty()
                        || answer.contentType() != null && !answer.contentType().isEmpty());
        checks.put(
                "says its charset",
                answer -> !String.valueOf(answer.contentType()).startsWith("text/html")
                        || answer.contentType().toLowerCase().contains("charset=utf-8"));
        checks.put("shows no stack trace", answer -> Wire.leaks().stream().noneMatch(answer.asString()::contains));
        checks.put("shows no token", answer -> !answer.asString().matches("(?s).*eyJ[\\w-]+\\..*"));
        checks.put(
                "shows no private address",
                answer -> !answer.asString().matches("(?s).*\\b(10|192\\.168)\\.\\d+\\.\\d+.*"));
        checks.put(
                "shows no path of the machine",
                answer -> Stream.of("user.home", "user.dir", "java.home")
                        .map(System::getProperty)
                        .noneMatch(answer.asString()::contains));
        checks.put(
                "shows no secret",
                answer -> !answer.asString().contains("sandbox-only")
                        && !answer.asString().contains("only-for-development"));
        checks.put(
                "leads to itself or the provider",
                answer -> answer.header("Location") == null || !AttackIT.isElsewhere(answer.header("Location")));
        checks.put(
                "puts no token into an address",
                answer -> !String.valueOf(answer.header("Location")).matches(".*[?&](access_token|id_token)=.*"));
        checks.put(
                "has one policy",
                answer -> answer.headers().getValues("Content-Security-Policy").size() == 1);
        checks.put(
                "has no debug header",
                answer -> answer.headers().asList().stream()
                        .noneMatch(header -> header.getName().toLowerCase().contains("debug")));
        return checks;
    }

    private static Map<String, Predicate<Document>> pages() {
        var elsewhere = Pattern.compile("^(https?:)?//");
        var checks = new LinkedHashMap<String, Predicate<Document>>();
        checks.put(
                "has no inline script", page -> page.select("script:not([src])").isEmpty());
        checks.put("has no inline style", page -> page.select("style, [style]").isEmpty());
        checks.put(
                "has no event handler",
                page -> page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        checks.put(
                "loads nothing from elsewhere",
                page -> page.select("[src], link[href]").stream()
                        .noneMatch(element -> elsewhere
                                .matcher(element.attr("src") + element.attr("href"))
                                .find()));
        checks.put(
                "sends forms to itself",
                page -> page.select("form").stream()
                        .noneMatch(
                                form -> elsewhere.matcher(form.attr("action")).find()));
        checks.put(
                "opens no window that could reach back",
                page -> page.select("a[target=_blank]:not([rel~=noopener])").isEmpty());
        checks.put(
                "asks for no password",
                page -> page.select("input[type=password]").isEmpty());
        checks.put(
                "has no comment",
                page -> page.getAllElements().stream()
                        .flatMap(element -> element.childNodes().stream())
                        .noneMatch(node -> node.nodeName().equals("#comment")));
        checks.put(
                "has no frame",
                page -> page.select("iframe, frame, object, embed").isEmpty());
        checks.put("says its language", page -> page.select("html[lang]").size() == 1);
        checks.put(
                "stays out of search engines",
                page -> page.select("meta[name=robots][content=noindex]").size() == 1);
        checks.put("has no base", page -> page.select("base").isEmpty());
        return checks;
    }

    private static List<String> cookies(Response answer) {
        return answer.headers().getValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.toLowerCase().contains("max-age=0"))
                .map(String::toLowerCase)
                .toList();
    }
}

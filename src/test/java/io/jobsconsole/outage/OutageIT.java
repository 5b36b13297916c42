package io.jobsconsole.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.provider.Arrival;
import io.jobsconsole.provider.OneJobApi;
import io.jobsconsole.provider.TestProvider;
import io.jobsconsole.provider.TestProvider.Trouble;
import io.jobsconsole.web.ConsoleSession;
import io.jobsconsole.web.HtmlPage;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A packaged console whose sign-in provider or token service fails, is slow or changes its keys: signed-in visitors go
 * on. The promised times are checked with some slack for a busy machine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageIT {

    private static final String JOBS = "/accounts/main/jobs?since=180d";
    private static final String EXCHANGED = "/accounts/exchanged/jobs?since=180d";

    private static final int VISITORS = 50;

    /** The duration of an outage: {@code -Pattack} makes it five minutes. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 0));

    /** A provider without an answer delays the first page by three seconds, one with an unfinished answer by five. */
    private static final Duration FIRST = Duration.ofMillis(3_000 + 2_000);

    private static final Duration AFTERWARDS = Duration.ofMillis(200 + 2_000);

    /** The time for which a silent provider is not called. */
    private static final String PAUSE = "2s";

    private static final Duration LIFE = Duration.ofSeconds(1);

    private static final int MOST_HOPS = 4;

    private final String port = FreePort.any();
    private final String origin = "http://localhost:" + port;
    private final ExecutorService browsers = Executors.newFixedThreadPool(VISITORS);
    private TestProvider provider;
    private TestProvider tokenService;
    private OneJobApi api;
    private PackagedConsole console;

    @BeforeAll
    void start() throws Exception {
        provider = new TestProvider(Integer.parseInt(FreePort.any()));
        tokenService = new TestProvider(Integer.parseInt(FreePort.any()));
        provider.up();
        tokenService.up();
        api = new OneJobApi();
        console = console(port, provider, tokenService);
        awaitReady(console);
    }

    @AfterAll
    void end() throws Exception {
        browsers.shutdownNow();
        console.close();
        api.close();
        provider.close();
        tokenService.close();
    }

    /** The provider works and the circuit breaker is closed. */
    @BeforeEach
    void mend() {
        provider.has(Trouble.NONE);
        provider.clockIsAhead(Duration.ZERO);
        provider.tokensLive(Duration.ofSeconds(50));
        tokenService.has(Trouble.NONE);
        var visitor = ConsoleSession.anonymous();
        end(visitor, origin + "/preferences");
        var before = provider.renewals();
        Awaitility.await()
                .until(() -> visitor.raw(origin + "/preferences").statusCode() == 200 && provider.renewals() > before);
        Awaitility.await().until(() -> visit(visitor, EXCHANGED).status() == 200);
        provider.tokensLive(Duration.ofMinutes(5));
    }

    @Test
    void everybodyGoesOnWhileTheProviderIsDown() throws Exception {
        provider.tokensLive(LIFE);
        var visitors = together(
                Stream.generate(ConsoleSession::anonymous).limit(VISITORS).toList(), visitor -> {
                    end(visitor, origin + "/preferences");
                    return visitor;
                });

        provider.has(Trouble.HANGS);
        goOn(visitors, "silent");
        provider.has(Trouble.NONE);
        renewAll(visitors);

        provider.down();
        try {
            goOn(visitors, "down");
        } finally {
            provider.up();
        }
        renewAll(visitors);
    }

    private void goOn(List<ConsoleSession> visitors, String how) throws Exception {
        var expired = Instant.now().plus(LIFE);
        Awaitility.await().until(() -> Instant.now().isAfter(expired));

        var first = together(visitors, visitor -> visit(visitor, JOBS));
        var asked = provider.renewals();
        var second = together(visitors, visitor -> visit(visitor, JOBS));

        assertThat(first).allSatisfy(page -> page.showsJobsWithin(FIRST));
        assertThat(second).allSatisfy(page -> page.showsJobsWithin(FIRST));
        // One request may have tested whether the provider is back.
        assertThat(second)
                .extracting(Page::time)
                .filteredOn(time -> time.compareTo(AFTERWARDS) > 0)
                .hasSizeLessThan(2);
        assertThat(provider.renewals() - asked).as("asked of a silent provider").isLessThan(3);
        var over = Instant.now().plus(OUTAGE);
        var pages = 0;
        while (Instant.now().isBefore(over)) {
            var more = together(visitors, visitor -> visit(visitor, JOBS));
            assertThat(more).allSatisfy(page -> page.showsJobsWithin(FIRST));
            pages += more.size();
        }
        System.out.printf(
                "R9: provider %s, %d visitors whose tokens had expired: first page %d ms at most, second %d ms,"
                        + " %d pages more in %d s; nobody signed out%n",
                how, VISITORS, slowest(first), slowest(second), pages, OUTAGE.toSeconds());
    }

    /** After the first request has found the provider again. */
    private void renewAll(List<ConsoleSession> visitors) throws Exception {
        var old =
                visitors.stream().collect(Collectors.toMap(visitor -> visitor, visitor -> visitor.cookie("q_session")));
        Awaitility.await().until(() -> {
            var left = old.keySet().stream()
                    .filter(visitor -> visitor.cookie("q_session").equals(old.get(visitor)))
                    .toList();
            together(left, visitor -> visitor.raw(origin + "/preferences"))
                    .forEach(page -> assertThat(page.statusCode()).isEqualTo(200));
            return left.isEmpty();
        });
    }

    /**
     * The console is ready as soon as the provider is reachable, without a restart. The provider may be so slow that no
     * probe waits for its keys, and its first tokens may take longer than later ones.
     */
    @Test
    void aConsoleThatStartsFirstWaitsForItsProvider() throws Exception {
        var late = new TestProvider(Integer.parseInt(FreePort.any()));
        late.up();
        late.has(Trouble.HANGS);
        var place = FreePort.any();
        try (var early = console(place, late, late)) {
            early.port();
            var address = "http://localhost:" + place + JOBS;

            saysThatTheProviderIsAway(ConsoleSession.anonymous().raw(address));

            late.down();

            assertThat(health(early)).isEqualTo(503);
            saysThatTheProviderIsAway(ConsoleSession.anonymous().raw(address));
            var program = given().accept("application/json").get(address);
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.contentType()).startsWith("application/problem+json");

            late.has(Trouble.NONE);
            late.answersAfter(Duration.ofMillis(2_300));
            late.up();

            awaitReady(early);
            late.answersAfter(Duration.ofSeconds(4));
            var visitor = ConsoleSession.anonymous();
            assertThat(end(visitor, address).status()).isEqualTo(200);
            late.answersAfter(Duration.ZERO);
            // The token service started late, too.
            assertThat(visitor.raw(address.replace(JOBS, EXCHANGED)).statusCode())
                    .isEqualTo(200);
        } finally {
            late.close();
        }
    }

    @Test
    void nobodyFailsToSignInWhileKeysChange() throws Exception {
        provider.tokensLive(Duration.ofSeconds(50));
        var visitors = new ArrayList<ConsoleSession>();
        for (var visitor = 0; visitor < 20; visitor++) {
            visitors.add(signedIn(JOBS));
        }
        for (var change = 0; change < 2; change++) {
            provider.takesANewKey();
            provider.takesANewKey();

            var newcomers = together(
                    Stream.generate(ConsoleSession::anonymous).limit(20).toList(),
                    newcomer -> end(newcomer, origin + JOBS));
            var others = together(visitors, visitor -> end(visitor, origin + JOBS));

            assertThat(newcomers).extracting(Arrival::status).containsOnly(200);
            assertThat(others).extracting(Arrival::status).containsOnly(200);
        }
    }

    /**
     * Without the key the console cannot verify the session; the provider, where the visitor still has a session, signs
     * them in again.
     */
    @Test
    void whoseKeyIsTakenBackComesInAnew() throws Exception {
        var visitor = signedIn(JOBS);
        provider.takesANewKey();
        provider.forgetsOldKeys();

        assertThat(end(ConsoleSession.anonymous(), origin + JOBS).status()).isEqualTo(200);

        var end = end(visitor, origin + JOBS);
        assertThat(end.status()).isEqualTo(200);
        assertThat(end.redirects()).hasSizeLessThanOrEqualTo(MOST_HOPS);
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void clocksMayDifferByMinutes(int seconds) {
        provider.clockIsAhead(Duration.ofSeconds(seconds));
        provider.tokensLive(Duration.ofMinutes(2));

        var visitor = signedIn(JOBS);

        assertThat(visit(visitor, JOBS).status()).isEqualTo(200);
        assertThat(visit(visitor, JOBS).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"-600, 401, Sign-in did not succeed", "600, 200, All jobs"})
    void clocksThatAreFarApartLeadToAPageAndNotInACircle(int seconds, int status, String heading) {
        provider.clockIsAhead(Duration.ofSeconds(seconds));
        provider.tokensLive(Duration.ofMinutes(2));

        var end = end(ConsoleSession.anonymous(), origin + JOBS);

        assertThat(end.status()).isEqualTo(status);
        assertThat(end.page().heading()).contains(heading);
        assertThat(end.redirects()).hasSizeLessThanOrEqualTo(MOST_HOPS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"HANGS", "FAILS", "RESETS"})
    void whoHasABearerGoesOnWhileTheTokenServiceIsDown(Trouble trouble) throws Exception {
        var has = signedIn(EXCHANGED);
        assertThat(visit(has, EXCHANGED).status()).isEqualTo(200);
        var lacks = signedIn("/preferences");
        var another = signedIn("/preferences");
        tokenService.has(trouble);

        assertThat(visit(has, EXCHANGED).status()).isEqualTo(200);
        together(List.of(lacks, another), visitor -> visit(visitor, EXCHANGED))
                .forEach(page -> page.says(503, "The token service cannot be reached", FIRST));
        // After two calls without an answer, the third one is not made.
        visit(lacks, EXCHANGED).says(503, "The token service cannot be reached", AFTERWARDS);
        assertThat(visit(has, EXCHANGED).status()).isEqualTo(200);
        assertThat(visit(lacks, "/preferences").status()).isEqualTo(200);
        assertThat(health(console)).isEqualTo(200);

        tokenService.has(Trouble.NONE);
        Awaitility.await().until(() -> visit(lacks, EXCHANGED).status() == 200);
    }

    /** The session remains valid for a while, whatever the provider answers. */
    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "HANGS"})
    void noAnswerToARenewalSignsAnybodyOut(Trouble trouble) {
        provider.tokensLive(Duration.ofSeconds(50));
        var visitor = signedIn(JOBS);
        provider.has(trouble);

        if (trouble == Trouble.STALLS) {
            visit(visitor, JOBS).says(503, "The sign-in provider cannot be reached", FIRST.plusSeconds(2));
            provider.has(Trouble.NONE);
        } else {
            visit(visitor, JOBS).showsJobsWithin(FIRST);
        }
        visit(visitor, JOBS).showsJobsWithin(AFTERWARDS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "STALLS"})
    void aSignInThatTheProviderDoesNotFinishEndsAtAPage(Trouble trouble) {
        var visitor = ConsoleSession.anonymous();
        var back = comingBackFrom(visitor.raw(origin + JOBS).header("Location"));
        provider.has(trouble);

        var page = visit(visitor, back.substring(origin.length()));

        page.says(401, "Sign-in did not succeed", FIRST);
        provider.has(Trouble.NONE);
        assertThat(end(visitor, origin + JOBS).status()).isEqualTo(200);
    }

    /** A page and its response time. */
    private record Page(int status, HtmlPage page, Duration time) {

        void showsJobsWithin(Duration patience) {
            assertThat(status).as(page.heading()).isEqualTo(200);
            assertThat(page.ids()).hasSize(1);
            assertThat(time).isLessThan(patience);
        }

        void says(int expected, String heading, Duration patience) {
            assertThat(status).isEqualTo(expected);
            assertThat(page.heading()).isEqualTo(heading);
            assertThat(time).isLessThan(patience);
        }
    }

    private Page visit(ConsoleSession visitor, String address) {
        var begin = System.nanoTime();
        var answer = visitor.raw(origin + address);
        return new Page(answer.statusCode(), HtmlPage.of(answer), Duration.ofNanos(System.nanoTime() - begin));
    }

    private ConsoleSession signedIn(String address) {
        var visitor = ConsoleSession.anonymous();
        assertThat(end(visitor, origin + address).status()).isEqualTo(200);
        return visitor;
    }

    private static Arrival end(ConsoleSession visitor, String address) {
        return Arrival.of(visitor, address);
    }

    private static String comingBackFrom(String way) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(way)
                .header("Location");
    }

    private static void saysThatTheProviderIsAway(Response answer) {
        var page = HtmlPage.of(answer);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("The sign-in provider cannot be reached");
        assertThat(page.link("Try again")).contains(JOBS);
    }

    private static long slowest(List<Page> pages) {
        return pages.stream().mapToLong(page -> page.time().toMillis()).max().orElseThrow();
    }

    private interface Step<T> {
        T of(ConsoleSession visitor) throws Exception;
    }

    private <T> List<T> together(List<ConsoleSession> visitors, Step<T> step) throws Exception {
        var results = new ArrayList<T>();
        for (var result : browsers.invokeAll(visitors.stream()
                .map(visitor -> (Callable<T>) () -> step.of(visitor))
                .toList())) {
            results.add(result.get());
        }
        return results;
    }

    private PackagedConsole console(String port, TestProvider provider, TestProvider tokenService) {
        var settings = provider.settings(port);
        settings.put("jobs-console.provider-pause", PAUSE);
        settings.put("jobs-console.deadline", "6s");
        settings.putAll(api.account("main"));
        settings.putAll(Map.of(
                "jobs-console.accounts.exchanged.url", api.url(), "jobs-console.accounts.exchanged.customer-id", "8"));
        settings.putAll(Map.of(
                "quarkus.oidc-client.exchanged.auth-server-url",
                tokenService.url(),
                "quarkus.oidc-client.exchanged.client-id",
                TestProvider.CLIENT,
                "quarkus.oidc-client.exchanged.credentials.secret",
                "canary-of-the-exchange-0123456789",
                "quarkus.oidc-client.exchanged.grant.type",
                "exchange"));
        return PackagedConsole.start(settings);
    }

    private static void awaitReady(PackagedConsole console) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> health(console) == 200);
    }

    private static int health(PackagedConsole console) {
        try {
            return given().get("http://127.0.0.1:" + console.managementPort() + "/q/health/ready")
                    .statusCode();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}

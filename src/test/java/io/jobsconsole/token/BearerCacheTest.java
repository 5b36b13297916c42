package io.jobsconsole.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.TestClock;
import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.CredentialType;
import io.jobsconsole.account.Secret;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.jobs.JobsFailure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BearerCacheTest {

    private static final Account DEMO = account("demo");
    private static final Account LOCKED = account("locked");
    private static final Visitor ALICE = visitor("alice");
    private static final Visitor BOB = visitor("bob");

    private final TestClock clock = new TestClock(Instant.parse("2026-05-19T12:00:00Z"));
    private final Exchanges exchange = new Exchanges();
    private final BearerCache bearers = new BearerCache(exchange, clock, new SimpleMeterRegistry());

    /** A provider may give no access token. The text "null" would be sent in its place. */
    @Test
    void hasNoCredentialInTheNameOfAVisitorWithoutAToken() {
        var visitor = new Visitor("carol", "carol", Set.of(), Optional.empty());

        var failure = org.assertj.core.api.Assertions.catchThrowable(
                () -> bearers.credential(DEMO, visitor).await().atMost(java.time.Duration.ofSeconds(1)));

        assertThat(failure).hasMessage("NO_ACCESS_TOKEN");
    }

    @Test
    void exchangesOnceForManyWhoWait() {
        var first = ask(DEMO, ALICE);
        var second = ask(DEMO, ALICE);

        exchange.answer(0, Duration.ofMinutes(5));

        assertThat(exchange.underWay).hasSize(1);
        assertThat(first.assertCompleted().getItem())
                .isEqualTo(second.assertCompleted().getItem());
    }

    @Test
    void givesOneVisitorsBearerToNobodyElseAndToNoOtherAccount() {
        ask(DEMO, ALICE);
        ask(DEMO, BOB);
        ask(LOCKED, ALICE);

        assertThat(exchange.underWay).hasSize(3);
    }

    @Test
    void sharesABearerThatStandsForTheConsole() {
        var shared = account("shared", CredentialType.CLIENT_CREDENTIALS);

        ask(shared, ALICE);
        ask(shared, BOB);

        assertThat(exchange.underWay).hasSize(1);
    }

    @Test
    void exchangesAgainShortlyBeforeTheBearerExpires() {
        ask(DEMO, ALICE);
        exchange.answer(0, Duration.ofMinutes(5));

        clock.pass(Duration.ofMinutes(4).minusSeconds(1));
        ask(DEMO, ALICE).assertCompleted();
        clock.pass(Duration.ofSeconds(2));
        ask(DEMO, ALICE).assertNotTerminated();

        assertThat(exchange.underWay).hasSize(2);
    }

    @Test
    void usesALongLivedBearerForFiveMinutesAtMost() {
        ask(DEMO, ALICE);
        exchange.answer(0, Duration.ofDays(1));

        clock.pass(Duration.ofMinutes(5).plusSeconds(1));

        ask(DEMO, ALICE).assertNotTerminated();
    }

    @Test
    void usesAShortLivedBearerForHalfItsLife() {
        ask(DEMO, ALICE);
        exchange.answer(0, Duration.ofSeconds(20));

        clock.pass(Duration.ofSeconds(9));
        ask(DEMO, ALICE).assertCompleted();
        clock.pass(Duration.ofSeconds(2));

        ask(DEMO, ALICE).assertNotTerminated();
    }

    @Test
    void doesNotKeepAFailedExchange() {
        var failed = ask(DEMO, ALICE);
        exchange.underWay.get(0).fail(new JobsFailure(JobsFailure.Kind.TOKEN_SERVICE_UNREACHABLE));
        failed.assertFailedWith(JobsFailure.class);

        ask(DEMO, ALICE);
        exchange.answer(1, Duration.ofMinutes(5));

        ask(DEMO, ALICE).assertCompleted();
    }

    @Test
    void goesOnForTheOthersWhenOneOfThoseWhoWaitLeaves() {
        var leaves = ask(DEMO, ALICE);
        var stays = ask(DEMO, ALICE);

        leaves.cancel();
        exchange.answer(0, Duration.ofMinutes(5));

        stays.assertCompleted();
        assertThat(exchange.underWay).hasSize(1);
    }

    @Test
    void exchangesAgainOnceTheApiRefusedTheBearer() {
        var asked = ask(DEMO, ALICE);
        exchange.answer(0, Duration.ofMinutes(5));

        bearers.forget(DEMO, ALICE, asked.getItem());

        ask(DEMO, ALICE).assertNotTerminated();
    }

    /** The API rejects several calls of one page at once: the second rejection must not remove the new bearer token. */
    @Test
    void keepsANewBearerWhenAnOldOneIsRefusedAgain() {
        var old = ask(DEMO, ALICE);
        exchange.answer(0, Duration.ofMinutes(5));
        bearers.forget(DEMO, ALICE, old.getItem());
        ask(DEMO, ALICE);
        exchange.answer(1, Duration.ofMinutes(6));

        bearers.forget(DEMO, ALICE, old.getItem());

        ask(DEMO, ALICE).assertCompleted();
        assertThat(exchange.underWay).hasSize(2);
    }

    @Test
    void printsNoToken() {
        var bearer = new Bearer(new Secret("canary"), clock.instant());

        assertThat(bearer.toString() + ALICE).doesNotContain("canary").doesNotContain("token of alice");
        assertThat(bearer.credential().authorization()).isEqualTo("Bearer canary");
    }

    private UniAssertSubscriber<Credential> ask(Account account, Visitor visitor) {
        return bearers.credential(account, visitor).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static Account account(String key) {
        return account(key, CredentialType.EXCHANGE);
    }

    private static Account account(String key, CredentialType credentialType) {
        return new Account(
                key,
                key,
                Api.V1,
                Optional.of(123456L),
                URI.create("http://localhost"),
                credentialType,
                key,
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    private static Visitor visitor(String name) {
        return new Visitor(name, name, Set.of(), Optional.of(new Secret("token of " + name)));
    }

    /** A token service that answers when the test says so. */
    private final class Exchanges extends TokenService {

        private final List<UniEmitter<? super Bearer>> underWay = new ArrayList<>();

        Exchanges() {
            super(null, null, null, null, null);
        }

        @Override
        Uni<Bearer> bearer(Account account, Visitor visitor) {
            return Uni.createFrom().emitter(underWay::add);
        }

        void answer(int exchange, Duration lifespan) {
            underWay.get(exchange)
                    .complete(new Bearer(
                            new Secret("bearer " + exchange), clock.instant().plus(lifespan)));
        }
    }
}

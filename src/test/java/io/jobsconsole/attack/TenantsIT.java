package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many concurrent users on many accounts: no user sees a row of another account or an answer that was read for another
 * visitor.
 */
@QuarkusTest
@QuarkusTestResource(value = TenantsApi.class, restrictToAnnotatedClass = true)
class TenantsIT {

    private static final int REQUESTS = Integer.getInteger("tenants.requests", 10_000);
    private static final int WORKERS = 8;
    private static final Pattern JOB = Pattern.compile("job_(\\d+)_1");
    private static final Pattern BY = Pattern.compile("by_([a-z0-9-]+)_");

    private record Share(int open, int closed, List<String> crossed) {}

    @Test
    void neverMix() throws Exception {
        var sessions = IntStream.range(0, TenantsApi.USERS)
                .mapToObj(user -> ConsoleSession.newlySignedInAs("user-" + user, TenantsApi.roles(user))
                        .cookieHeader())
                .toList();
        var pool = Executors.newFixedThreadPool(WORKERS);
        var shares = new ArrayList<Callable<Share>>();
        for (var worker = 0; worker < WORKERS; worker++) {
            var random = new Random(worker);
            shares.add(() -> send(random, sessions));
        }
        var open = 0;
        var closed = 0;
        var crossed = new ArrayList<String>();
        try {
            for (var share : pool.invokeAll(shares)) {
                open += share.get().open();
                closed += share.get().closed();
                crossed.addAll(share.get().crossed());
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.printf(
                "G30: %d requests of %d users on %d accounts, %d answered with jobs, %d with 404: %d rows of another account%n",
                open + closed, TenantsApi.USERS, TenantsApi.ACCOUNTS, open, closed, crossed.size());
        assertThat(crossed).isEmpty();
        assertThat(open).isGreaterThan(REQUESTS / 4);
        assertThat(closed).isGreaterThan(REQUESTS / 4);
    }

    private static Share send(Random random, List<String> sessions) throws IOException {
        var open = 0;
        var closed = 0;
        var crossed = new ArrayList<String>();
        try (var wire = new Wire()) {
            for (var sent = 0; sent < REQUESTS / WORKERS; sent++) {
                var user = random.nextInt(TenantsApi.USERS);
                var account = random.nextInt(TenantsApi.ACCOUNTS);
                var address = "/accounts/tenant-" + account + "/jobs" + form(random, account);
                var answer = wire.get(address, Map.of("Cookie", sessions.get(user), "Accept", "text/html"));
                var isOpen = TenantsApi.isOpen(account, user);
                if (isOpen) {
                    open++;
                } else {
                    closed++;
                }
                var what = "user-" + user + " at " + address + ": " + answer.status();
                if (answer.status() != (isOpen ? 200 : 404)) {
                    crossed.add(what);
                }
                if (isOpen && !answer.body().contains(TenantsApi.job(account))) {
                    crossed.add(what + " shows no job of its own");
                }
                JOB.matcher(answer.body())
                        .results()
                        .filter(job -> !job.group(1).equals(String.valueOf(TenantsApi.customer(account))))
                        .forEach(job -> crossed.add(what + " shows " + job.group()));
                BY.matcher(answer.body())
                        .results()
                        .filter(by -> !isOpen || !by.group(1).equals("user-" + user))
                        .forEach(by -> crossed.add(what + " was read for " + by.group()));
            }
        }
        return new Share(open, closed, crossed);
    }

    private static String form(Random random, int account) {
        return switch (random.nextInt(5)) {
            case 0 -> ".csv?since=180d";
            case 1 -> ".json?since=180d";
            case 2 -> "/" + TenantsApi.job(account);
            case 3 -> "?states=completed&since=180d";
            default -> "?since=180d";
        };
    }
}

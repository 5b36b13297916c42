package io.jobsconsole.watch;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Accounts;
import io.jobsconsole.account.ConsoleConfig;
import io.jobsconsole.account.JobSourceFactory;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.jobs.JobSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets the console look at each account that its configuration says to watch. */
@Singleton
class WatchSchedule {

    /** The console serves by then: with the sandbox it looks at itself. */
    private static final Duration FIRST = Duration.ofSeconds(3);

    /** The console's own name. No visitor shares its cached answers and pauses, because no provider has this subject. */
    private static final Visitor ITSELF = new Visitor("the console itself", "", Set.of(), Optional.empty());

    /** The start of the last group of a UUID, as in the IDs of visitors' requests. */
    private static final int LAST_GROUP = 24;

    private final Vertx vertx;
    private final JobSourceFactory sources;
    private final Map<String, AccountWatch> watches = new TreeMap<>();
    private final Map<String, Duration> intervals = new TreeMap<>();
    private final Map<String, Long> timers = new ConcurrentHashMap<>();
    private volatile boolean isStopped;

    WatchSchedule(
            Accounts accounts,
            JobSourceFactory sources,
            MeterRegistry registry,
            Clock clock,
            ConsoleConfig config,
            Vertx vertx) {
        this.vertx = vertx;
        this.sources = sources;
        for (var account : accounts.watched()) {
            var watch = accounts.watch(account).orElseThrow();
            var metrics = new WatchMetrics(registry, account, watch, clock);
            intervals.put(account.key(), watch.interval());
            watches.put(
                    account.key(),
                    new AccountWatch(account.key(), () -> jobs(account), metrics, clock, config.deadline()));
        }
    }

    void start(@Observes StartupEvent start) {
        watches.keySet().forEach(account -> lookIn(FIRST, account));
    }

    /** In dev mode Vert.x outlives the application. */
    void stop(@Observes ShutdownEvent stop) {
        isStopped = true;
        timers.values().forEach(vertx::cancelTimer);
    }

    private void lookIn(Duration pause, String account) {
        if (!isStopped) {
            timers.put(account, vertx.setTimer(pause.toMillis(), timer -> look(account)));
        }
    }

    /** On a context of its own, like a request: libraries keep values of a request there. */
    private void look(String account) {
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
                .runOnContext(begin ->
                        watches.get(account).look().subscribe().with(done -> lookIn(intervals.get(account), account)));
    }

    /** Through places for optional calls: a visitor waits for nothing that the console does by itself. */
    private JobSource jobs(Account account) {
        var request = UUID.randomUUID().toString().substring(LAST_GROUP);
        return sources.open(account, ITSELF, request, new AtomicInteger()).aside();
    }
}

package io.jobsconsole.watch;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Watch;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobFilter;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.reading.UsualDurations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metrics of one account. Every time series but those of last successes exists from the start, counters with zero:
 * Prometheus sees no increase in a series that begins with one. Names that are newer than the console are {@code other}, and
 * only corpora of the configuration are named, so the number of series is bounded.
 */
class WatchMetrics {

    private static final String OTHER = "other";

    private static final Duration[] BUCKETS = Stream.of(10, 60, 300, 900, 1_800, 3_600, 7_200, 21_600, 86_400)
            .map(Duration::ofSeconds)
            .toArray(Duration[]::new);

    /** Shorter runs are never longer than usual, as on the pages. */
    private static final Duration SHORT = Duration.ofMinutes(2);

    private record Labels(String type, String state, String corpus) {}

    /** What a look saw of the active jobs. */
    private record Seen(
            Map<Labels, Long> jobs,
            Map<String, Instant> oldestWaiting,
            Map<String, Instant> longestRunning,
            Map<String, Double> ratios) {}

    private final MeterRegistry registry;
    private final Tags account;
    private final List<Corpus> corpora;
    private final Clock clock;
    private final Map<Labels, Counter> ended = new HashMap<>();
    private final Map<String, Timer> durations = new HashMap<>();
    private final Map<String, Timer> waits = new HashMap<>();
    private final Map<Labels, Instant> successes = new ConcurrentHashMap<>();
    private final Counter missed;
    private volatile Optional<Seen> seen = Optional.empty();
    private volatile Instant read;
    private volatile boolean isUp;
    private volatile boolean isBehind;

    WatchMetrics(MeterRegistry registry, Account account, Watch watch, Clock clock) {
        this.registry = registry;
        this.account = Tags.of("account", account.key());
        this.corpora = watch.corpora();
        this.clock = clock;
        this.read = clock.instant();
        this.missed = Counter.builder("jobs.console.watch.missed")
                .description("Ends of jobs and parts of lists that the watch gave up")
                .tags(this.account)
                .register(registry);
        gauge("watch.up", "1 if the last look at the jobs succeeded", Tags.empty(), metrics -> isUp ? 1 : 0);
        gauge("watch.behind", "1 if the last look left something unread", Tags.empty(), metrics -> isBehind ? 1 : 0);
        seconds("watch.age", "Since the last look that succeeded", Tags.empty(), metrics -> secondsSince(read));
        types().forEach(this::register);
    }

    /** The last look succeeded. */
    void read(List<Job> active, UsualDurations usual, Instant now) {
        seen = Optional.of(new Seen(
                active.stream().collect(Collectors.groupingBy(this::labels, Collectors.counting())),
                earliest(active.stream().filter(Job::isWaiting), Job::created),
                earliest(active.stream().filter(Job::isRunning), Job::started),
                ratios(active, usual, now)));
        read = now;
        isUp = true;
    }

    /** The last look failed. What the one before saw still counts if it is not too old. */
    void failed(boolean isTooOld) {
        isUp = false;
        if (isTooOld) {
            seen = Optional.empty();
        }
    }

    void behind(boolean isBehindNow, int missedNow) {
        isBehind = isBehindNow;
        missed.increment(missedNow);
    }

    /** Counts a job that has ended. */
    void ended(Job job) {
        var labels = labels(job);
        ended.get(labels).increment();
        succeeded(job);
        if (job.state().is(JobState.COMPLETED)) {
            between(job.started(), job.ended()).ifPresent(durations.get(labels.type())::record);
        }
        between(job.created(), job.started()).ifPresent(waits.get(labels.type())::record);
    }

    /** Remembers when a job completed, also if that was before the start. */
    void succeeded(Job job) {
        job.ended().filter(end -> job.state().is(JobState.COMPLETED)).ifPresent(end -> {
            var labels = labels(job);
            if (successes.putIfAbsent(labels, end) == null) {
                seconds(
                        "last.success.timestamp",
                        "When the last job completed",
                        Tags.of("type", labels.type(), "corpus", labels.corpus()),
                        metrics -> successes.get(labels).getEpochSecond());
            }
            successes.merge(labels, end, BinaryOperator.maxBy(Instant::compareTo));
        });
    }

    private void register(String type) {
        var ofType = Tags.of("type", type);
        durations.put(type, timer("jobs.console.duration", "How long jobs ran that completed", ofType));
        waits.put(type, timer("jobs.console.waited", "How long jobs waited for their start", ofType));
        seconds(
                "oldest.waiting",
                "How long a job has waited, at most",
                ofType,
                metrics -> ofSeen(all -> longest(all.oldestWaiting(), type)));
        seconds(
                "longest.running",
                "How long a job has run, at most",
                ofType,
                metrics -> ofSeen(all -> longest(all.longestRunning(), type)));
        gauge(
                "longest.running.ratio",
                "How long a job has run compared with the time in which 9 of 10 such jobs end, at most",
                ofType,
                metrics -> ofSeen(all -> all.ratios().getOrDefault(type, 0.0)));
        corpora().forEach(corpus -> {
            StateGroup.ACTIVE.states().forEach(state -> {
                var labels = new Labels(type, state.word(), corpus);
                gauge(
                        "jobs",
                        "Active jobs",
                        tags(labels),
                        metrics -> ofSeen(all -> all.jobs().getOrDefault(labels, 0L)));
            });
            endStates().forEach(state -> {
                var labels = new Labels(type, state, corpus);
                ended.put(
                        labels,
                        Counter.builder("jobs.console.ended")
                                .description("Jobs that ended, each counted once")
                                .tags(account.and(tags(labels)))
                                .register(registry));
            });
        });
    }

    private Timer timer(String name, String description, Tags tags) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BUCKETS)
                .tags(account.and(tags))
                .register(registry);
    }

    private void seconds(String name, String description, Tags tags, ToDoubleFunction<WatchMetrics> value) {
        gauge(name, description, tags, "seconds", value);
    }

    private void gauge(String name, String description, Tags tags, ToDoubleFunction<WatchMetrics> value) {
        gauge(name, description, tags, null, value);
    }

    private void gauge(String name, String description, Tags tags, String unit, ToDoubleFunction<WatchMetrics> value) {
        Gauge.builder("jobs.console." + name, this, value)
                .description(description)
                .baseUnit(unit)
                .tags(account.and(tags))
                .strongReference(true)
                .register(registry);
    }

    private double ofSeen(Function<Seen, ? extends Number> value) {
        return seen.map(value).map(Number::doubleValue).orElse(Double.NaN);
    }

    private double longest(Map<String, Instant> earliest, String type) {
        return Optional.ofNullable(earliest.get(type)).map(this::secondsSince).orElse(0.0);
    }

    private double secondsSince(Instant moment) {
        return Math.max(0, Duration.between(moment, clock.instant()).toMillis() / 1_000.0);
    }

    private Map<String, Instant> earliest(Stream<Job> jobs, Function<Job, Optional<Instant>> time) {
        return jobs.filter(job -> time.apply(job).isPresent())
                .collect(Collectors.toMap(
                        WatchMetrics::type,
                        job -> time.apply(job).orElseThrow(),
                        BinaryOperator.minBy(Instant::compareTo)));
    }

    private Map<String, Double> ratios(List<Job> active, UsualDurations usual, Instant now) {
        var ratios = new HashMap<String, Double>();
        active.stream().filter(Job::isRunning).forEach(job -> {
            var ran = job.ran(now).filter(time -> time.compareTo(SHORT) > 0);
            ran.flatMap(time -> usual.usual(job).map(known -> ratio(time, known.longest())))
                    .ifPresent(ratio -> ratios.merge(type(job), ratio, Math::max));
        });
        return ratios;
    }

    private static double ratio(Duration ran, Duration usual) {
        return ran.toMillis() / (double) Math.max(1_000, usual.toMillis());
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)))
                .filter(time -> !time.isNegative());
    }

    private static Tags tags(Labels labels) {
        return Tags.of("type", labels.type(), "state", labels.state(), "corpus", labels.corpus());
    }

    private Labels labels(Job job) {
        return new Labels(type(job), job.state().known().map(JobState::word).orElse(OTHER), corpus(job));
    }

    /** The words of addresses, so that a label can be put into a link. */
    private static String type(Job job) {
        return job.type().known().map(JobFilter::word).orElse(OTHER);
    }

    /** Each job counts once, on the first of its named corpora. */
    private String corpus(Job job) {
        return corpora.stream()
                .filter(job.corpora()::contains)
                .findFirst()
                .map(Corpus::key)
                .orElse("");
    }

    private static List<String> types() {
        return Stream.concat(Arrays.stream(JobType.values()).map(JobFilter::word), Stream.of(OTHER))
                .toList();
    }

    private static List<String> endStates() {
        return Stream.concat(
                        Arrays.stream(JobState.values())
                                .filter(state -> !state.isActive())
                                .map(JobState::word),
                        Stream.of(OTHER))
                .toList();
    }

    private List<String> corpora() {
        return Stream.concat(corpora.stream().map(Corpus::key), Stream.of("")).toList();
    }
}

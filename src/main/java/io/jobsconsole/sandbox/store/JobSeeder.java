package io.jobsconsole.sandbox.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Generates plausible jobs; the same seed and time give the same jobs. */
final class JobSeeder {

    private static final List<Long> CORPORA = List.of(1L, 7L, 8L, 19L, 42L, 314L, 1001L, 20077L);
    private static final List<String> USERS = List.of(
            "maria.lopez@example.com", "j.chen", "ci-bot", "aisha.khan@example.com", "o.lindqvist@example.com", "");
    private static final List<JobType> TYPES = List.of(
            JobType.CORPUS_REBUILD_VECTOR_INDEX,
            JobType.CORPUS_REBUILD_VECTOR_INDEX,
            JobType.CORPUS_REBUILD_VECTOR_INDEX,
            JobType.CORPUS_REBUILD_VECTOR_INDEX,
            JobType.CORPUS_REPLACE_FILTER_ATTRS,
            JobType.CORPUS_REPLACE_FILTER_ATTRS,
            JobType.CORPUS_REPLACE_FILTER_ATTRS,
            JobType.CORPUS_REPLACE_FILTER_ATTRS,
            JobType.CORPUS_REPLACE_FILTER_ATTRS,
            JobType.BULK_DELETE_DOCUMENTS,
            JobType.BULK_UPDATE_DOCUMENT_METADATA,
            JobType.UNKNOWN);

    /** The share of all jobs that are younger than the given age. Between two entries the ages are spread evenly. */
    private record Age(double share, Duration age) {}

    private static final List<Age> AGES = List.of(
            new Age(0, Duration.ZERO),
            new Age(0.013, Duration.ofMinutes(3)),
            new Age(0.04, Duration.ofHours(2)),
            new Age(0.115, Duration.ofDays(1)),
            new Age(0.4, Duration.ofDays(7)),
            new Age(1, Duration.ofDays(170)));

    private final Random random;
    private final Instant now;

    JobSeeder(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    List<Job> history(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (i + random.nextDouble()) / count)
                .map(share -> lived(queued(now.minus(age(share)))))
                .toList();
    }

    Job queued(Instant created) {
        return Job.queued(id(), any(TYPES), corpora(), created.truncatedTo(ChronoUnit.SECONDS), any(USERS));
    }

    JobState outcome() {
        var percent = random.nextInt(100);
        if (percent < 82) return JobState.COMPLETED;
        if (percent < 93) return JobState.FAILED;
        return percent < 98 ? JobState.ABORTED : JobState.UNKNOWN;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Job lived(Job job) {
        var started = job.created().plusSeconds(between(2, 600));
        var ended = started.plusSeconds(between(30, 7200));
        var outcome = outcome();
        if (started.isAfter(now)) return job;
        if (ended.isAfter(now)) return retrying(job.start(started));
        return job.start(started).end(outcome, ended);
    }

    private Job retrying(Job running) {
        return random.nextInt(4) == 0 ? running.in(JobState.TRANSIENT_FAILURE_RETRY_IMMINENT) : running;
    }

    private static Duration age(double share) {
        var older = AGES.stream().filter(age -> age.share > share).findFirst().orElseThrow();
        var younger = AGES.get(AGES.indexOf(older) - 1);
        var part = (share - younger.share) / (older.share - younger.share);
        var span = older.age.minus(younger.age).toSeconds();
        return younger.age.plusSeconds((long) (part * span));
    }

    /** A random duration; short ones are more frequent, as in real waits and runs. */
    private long between(long shortest, long longest) {
        return Math.round(shortest * Math.pow((double) longest / shortest, random.nextDouble()));
    }

    private List<Long> corpora() {
        return switch (random.nextInt(12)) {
            case 0 -> List.of();
            case 1, 2 -> Stream.of(any(CORPORA), any(CORPORA)).distinct().toList();
            default -> List.of(any(CORPORA));
        };
    }

    private String id() {
        var bytes = new byte[random.nextInt(25) == 0 ? 13 : 6];
        random.nextBytes(bytes);
        if (bytes.length == 6) return "job_" + HexFormat.of().formatHex(bytes);
        bytes[9] = (byte) 0xfb;
        bytes[10] = (byte) 0xff;
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package io.jobsconsole.sandbox.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/** One job for each anomaly that real accounts have shown or that the wire format allows. */
public final class OddJobs {

    public static final String LONG_ID = "job_" + "0123456789abcdef".repeat(19).substring(0, 296);
    static final String BASE64_ID = "c2FuZGJveC/7/z+vYg==";
    static final String MARKUP = "<b>x</b><script>alert(1)</script>";

    private final Instant now;

    OddJobs(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    List<Job> all() {
        return List.of(
                completed(LONG_ID, 20),
                completed("job_0dd000000001", 21).by(MARKUP),
                startedBeforeCreated(),
                completedWithoutEnd(),
                Job.queued("job_0dd000000004", rebuild(), List.of(7L), now.plus(Duration.ofHours(1)), "ci-bot"),
                Job.queued("job_0dd000000005", rebuild(), List.of(19L), ago(Duration.ofDays(30)), "j.chen"),
                completed("job_0dd000000006", 23).in(JobState.PAUSED),
                completed("job_0dd000000007", 25).of(JobType.CORPUS_COMPACT),
                ofManyCorpora(),
                completedWithoutStart(),
                completed("job_0dd00000000a", 29).on(List.of()).by(""),
                completed("job_0dd00000000b", 30).in(JobState.FAILED).saying("Not uploaded: " + MARKUP),
                completed(BASE64_ID, 31));
    }

    private Job completed(String id, int hoursAgo) {
        var created = ago(Duration.ofHours(hoursAgo));
        return Job.queued(id, rebuild(), List.of(42L), created, "j.chen")
                .start(created.plusSeconds(12))
                .end(JobState.COMPLETED, created.plusSeconds(95));
    }

    private Job startedBeforeCreated() {
        var job = completed("job_0dd000000002", 22);
        return job.start(job.created().minusSeconds(3))
                .end(job.state(), job.ended().orElseThrow());
    }

    private Job completedWithoutEnd() {
        var created = ago(Duration.ofHours(26));
        var type = JobType.CORPUS_REPLACE_FILTER_ATTRS;
        return Job.queued("job_0dd000000003", type, List.of(1L), created, "maria.lopez@example.com")
                .start(created.plusSeconds(40))
                .in(JobState.COMPLETED);
    }

    private Job completedWithoutStart() {
        var created = ago(Duration.ofHours(27));
        return Job.queued("job_0dd000000009", rebuild(), List.of(8L), created, "o.lindqvist@example.com")
                .end(JobState.COMPLETED, created.plusSeconds(300));
    }

    private Job ofManyCorpora() {
        var corpora = LongStream.rangeClosed(5001, 5060).boxed().toList();
        var created = ago(Duration.ofHours(28));
        return Job.queued("job_0dd000000008", rebuild(), corpora, created, "")
                .start(created.plusSeconds(75))
                .end(JobState.FAILED, created.plusSeconds(4000));
    }

    private static JobType rebuild() {
        return JobType.CORPUS_REBUILD_VECTOR_INDEX;
    }

    private Instant ago(Duration age) {
        return now.minus(age);
    }
}

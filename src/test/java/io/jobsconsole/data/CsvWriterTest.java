package io.jobsconsole.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {

    private static final Instant NOW = Instant.parse("2026-10-25T01:30:00Z");

    @Test
    void writesOneLineForEachJob() {
        var job = job("a", Optional.of("ann"), Optional.of("Not uploaded"));

        assertThat(csv(job))
                .isEqualTo("\ufeffid,type,state,corpus_ids,created_utc,started_utc,completed_utc,"
                        + "created_epoch,started_epoch,completed_epoch,waited_seconds,ran_seconds,created_by,"
                        + "comment,account,link\r\n"
                        + "a,rebuild_vector_index,failed,7 42,2026-10-25 00:30:00,2026-10-25 00:30:05,"
                        + "2026-10-25 01:30:00,1792888200,1792888205,1792891800,5,3595,ann,Not uploaded,demo,"
                        + "https://jobs.example.com/accounts/demo/jobs/a\r\n");
    }

    @Test
    void leavesEmptyWhatIsNotSet() {
        var job = new Job(
                "a",
                new Reported<JobType>("NEW_TYPE", Optional.empty()),
                new Reported<JobState>("NEW_STATE", Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(csv(job))
                .endsWith("\r\na,NEW_TYPE,NEW_STATE,,,,,,,,,,,,demo,https://jobs.example.com/accounts/demo/jobs/a\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "=1+1      | '=1+1",
                "+1        | '+1",
                "-1        | '-1",
                "@SUM(A1)  | '@SUM(A1)",
                "^\t=1^    | ^\"'\t=1\"^",
                "^\r=1^    | ^\"'\r=1\"^",
                "^\n=1^    | ^\"'\n=1\"^",
                "^\n1^     | ^\"'\n1\"^",
                "^ =1^     | ^' =1^",
                "^ \t\n@1^ | ^\"' \t\n@1\"^",
                "\ufeff=1    | '\ufeff=1",
                "\u00a0-1    | '\u00a0-1",
                "^\u3000+1^    | ^'\u3000+1^",
                "\u200b\u202e@1  | '\u200b\u202e@1",
                "^\u0000=1^    | ^'\u0000=1^",
                "\uff1d1       | '\uff1d1",
                "\uff0b1       | '\uff0b1",
                "\uff0d1       | '\uff0d1",
                "\uff20A1      | '\uff20A1",
                "\ufe661       | '\ufe661",
                "\ufe631       | '\ufe631",
                "\u22121       | '\u22121",
                "^ \uff1d1^      | ^' \uff1d1^",
                "a;=1      | \"a;=1\"",
                "^a\t=1^   | ^\"a\t=1\"^",
                "a =1      | a =1",
                "a-1       | a-1",
                "a,b       | \"a,b\"",
                "a\"b      | \"a\"\"b\"",
                "=\"a\"    | \"'=\"\"a\"\"\"",
                "^a\nb^    | ^\"a\nb\"^",
                "Zoë 東京  | Zoë 東京",
            })
    void makesNoFormulaAndNoSecondCell(String text, String cell) {
        assertThat(csv(job(text, Optional.of(text), Optional.of(text))))
                .contains("link\r\n" + cell + ",rebuild", ",3595," + cell + "," + cell + ",demo,");
    }

    @Test
    void makesNoFormulaOfANameThatIsNew() {
        var job = new Job(
                "a",
                new Reported<JobType>("=TYPE()", Optional.empty()),
                new Reported<JobState>("@STATE", Optional.empty()),
                List.of(new Corpus("-42"), new Corpus("=7")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(csv(job)).contains("\r\na,'=TYPE(),'@STATE,'-42 =7,");
    }

    /** Enough memory for ten thousand jobs, their data and their file at once. */
    @Test
    void costsLittleMemory() {
        var before = used();
        var jobs = IntStream.range(0, 10_000)
                .mapToObj(number -> job(
                        "job_0123456789abcdef_" + number,
                        Optional.of("user_" + number + "@example.com"),
                        Optional.empty()))
                .toList();
        var held = new ArrayList<Object>(jobs);
        var data = jobs.stream()
                .map(job ->
                        JobData.of(job, NOW, Optional.of("https://jobs.example.com/accounts/demo/jobs/" + job.id())))
                .toList();
        held.add(data);
        held.add(CsvWriter.of("demo", data));

        assertThat(used() - before).isLessThan(32L * 1024 * 1024);
        assertThat(held).hasSize(10_002);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String csv(Job job) {
        var page = Optional.of("https://jobs.example.com/accounts/demo/jobs/a");
        return CsvWriter.of("demo", List.of(JobData.of(job, NOW, page)));
    }

    private static Job job(String id, Optional<String> createdBy, Optional<String> comment) {
        return new Job(
                id,
                new Reported<>("JOB_TYPE__REBUILD", Optional.of(JobType.REBUILD_VECTOR_INDEX)),
                new Reported<>("JOB_STATE__FAILED", Optional.of(JobState.FAILED)),
                List.of(new Corpus("7"), new Corpus("42")),
                Optional.of(Instant.parse("2026-10-25T00:30:00Z")),
                Optional.of(Instant.parse("2026-10-25T00:30:05Z")),
                Optional.of(Instant.parse("2026-10-25T01:30:00Z")),
                createdBy,
                comment);
    }
}

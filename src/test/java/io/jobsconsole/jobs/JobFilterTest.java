package io.jobsconsole.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobsconsole.jobs.InvalidQuery.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFilterTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    /** Created five hours ago, started an hour later, and ended two hours after that. */
    private static final Job REBUILD = new Job(
            "job_9f2c",
            new Reported<>("JOB__CORPUS_REBUILD_VECTOR_INDEX", Optional.of(JobType.REBUILD_VECTOR_INDEX)),
            new Reported<>("failed", Optional.of(JobState.FAILED)),
            List.of(new Corpus("7"), new Corpus("42")),
            Optional.of(NOW.minus(Duration.ofHours(5))),
            Optional.of(NOW.minus(Duration.ofHours(4))),
            Optional.of(NOW.minus(Duration.ofHours(2))),
            Optional.of("ci-bot"),
            Optional.of("Quota exceeded"));

    /** Of a type that the console does not know, and by nobody. */
    private static final Job QUEUED = new Job(
            "job_77",
            new Reported<JobType>("JOB__COMPACT", Optional.empty()),
            new Reported<>("queued", Optional.of(JobState.QUEUED)),
            List.of(),
            Optional.of(NOW.minusSeconds(90)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ended=3h                                        | true  | false
            ended=1h                                        | false | false
            ended=2026-05-19T12:00Z..2026-05-19T12:30Z      | true  | false
            ended=2026-05-18..2026-05-19                    | false | false
            ended=3h..1h                                    | true  | false
            type=rebuild                                    | true  | false
            type=REBUILD_VECTOR_INDEX                       | true  | false
            type=!rebuild                                   | false | true
            type=unknown                                    | false | true
            type=job__compact                               | false | true
            type=replace,unknown                            | false | true
            by=ci-bot                                       | true  | false
            by=CI-Bot,alice                                 | true  | false
            by=-                                            | false | true
            by=!-                                           | true  | false
            by=!ci-bot                                      | false | true
            ran=>1h                                         | true  | false
            ran=<1h                                         | false | false
            waited=>1m                                      | true  | true
            waited=<2m                                      | false | true
            waited=>1m,<2m                                  | false | true
            text=QUOTA                                      | true  | false
            text=vector index                               | true  | false
            text=42                                         | true  | false
            text=job_                                       | true  | true
            text=compact                                    | false | true
            corpus=!42                                      | false | true
            corpus=!8                                       | true  | true
            """)
    void admitsWhatPassesEveryFilter(String address, boolean isRebuild, boolean isQueued) {
        var query = query(address);

        assertThat(query.filter().admits(REBUILD, NOW)).isEqualTo(isRebuild);
        assertThat(query.filter().admits(QUEUED, NOW)).isEqualTo(isQueued);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ended=24h                            | ended=24h
            ended=24h&since=7d                   | since=7d&ended=24h
            ended=24h&since=31d                  | ended=24h
            ended=2026-05-01..2026-05-02         | ended=2026-05-01..2026-05-02
            ended=1779199330                     | ended=2026-05-19T14:02:10Z
            ended=2025-11-25..2025-12-01         | since=180d&ended=2025-11-25..2025-12-01
            ended=170d                           | ended=170d
            type=Rebuild_Vector_Index,!BULK_DELETE | type=rebuild,!bulk-delete
            by=bob,alice,-                       | by=-,alice,bob
            corpus=!7,8                          | corpus=8,!7
            ran=<2h,>1h                          | ran=%3E1h,%3C2h
            group=day&limit=25                   | group=day
            sort=-ended                          | sort=-ended
            """)
    void hasOneCanonicalAddress(String address, String canonical) {
        assertThat(query(address).written()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ended=24h                    | 2026-04-18T14:02:10Z
            ended=2026-05-18..2026-05-19 | 2026-04-18T00:00:00Z
            ended=24h&since=7d           | 2026-05-12T14:02:10Z
            type=rebuild                 | 2026-05-12T14:02:10Z
            """)
    void looksAtJobsCreatedThirtyDaysBeforeTheyEnded(String address, Instant from) {
        assertThat(query(address).from(NOW)).isEqualTo(from);
    }

    @Test
    void forgetsThePeriodOfTheEndsTogetherWithThem() {
        var ended = query("ended=24h&type=rebuild");

        assertThat(ended.filteredBy(ended.filter().without(InvalidQuery.Field.ENDED)))
                .isEqualTo(query("type=rebuild"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ended=..                      | NOT_A_RANGE
            ended=..24h                   | NOT_A_RANGE
            ended=soon                    | NOT_A_RANGE
            ended=0h                      | NOT_A_RANGE
            ended=1h..2h..3h              | NOT_A_RANGE
            ended=2026-05-18..2026-05-17  | ENDS_BEFORE_IT_BEGINS
            ended=2026-06-01              | ENDED_IN_THE_FUTURE
            ended=181d                    | TOO_FAR_BACK
            by=!                          | NOT_A_NAME
            ran=fast                      | NOT_A_DURATION
            waited=10m                    | NOT_A_DURATION
            group=moon                    | NOT_A_GROUP
            corpus=!x                     | NOT_A_CORPUS
            sort=+ended                   | NOT_A_SORT
            types=rebuild                 | OTHER_NAME
            """)
    void refusesWrongValuesAndKeepsThem(String address, InvalidQuery.Reason reason) {
        var refused = catchThrowableOfType(InvalidQuery.class, () -> query(address));

        assertThat(refused.problems()).extracting(Problem::reason).containsExactly(reason);
        assertThat(address).contains(refused.problems().get(0).value());
    }

    @Test
    void refusesLongNamesAndTexts() {
        var refused = catchThrowableOfType(
                InvalidQuery.class,
                () -> query("by=alice," + "x".repeat(201) + "&text=" + "y".repeat(201) + "&type=" + "z,".repeat(60)));

        assertThat(refused.problems())
                .extracting(Problem::reason)
                .containsExactlyInAnyOrder(InvalidQuery.Reason.NAME_TOO_LONG, InvalidQuery.Reason.TEXT_TOO_LONG);
        assertThat(refused.typed().get(InvalidQuery.Field.BY)).hasSize(2).startsWith("alice");
    }

    private static JobQuery query(String address) {
        var parameters = Arrays.stream(address.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1])));
        return JobQuery.parse(parameters, CorpusIdFormat.NUMBER, NOW);
    }
}

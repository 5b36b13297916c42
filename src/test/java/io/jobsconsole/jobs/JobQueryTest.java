package io.jobsconsole.jobs;

import static io.jobsconsole.jobs.InvalidQuery.Reason.IN_THE_FUTURE;
import static io.jobsconsole.jobs.InvalidQuery.Reason.JOB_TOO_LONG;
import static io.jobsconsole.jobs.InvalidQuery.Reason.NOT_A_CORPUS;
import static io.jobsconsole.jobs.InvalidQuery.Reason.NOT_A_LIMIT;
import static io.jobsconsole.jobs.InvalidQuery.Reason.NOT_A_STATE;
import static io.jobsconsole.jobs.InvalidQuery.Reason.NOT_A_TIME;
import static io.jobsconsole.jobs.InvalidQuery.Reason.NOT_JOINED_BY_COMMAS;
import static io.jobsconsole.jobs.InvalidQuery.Reason.OTHER_NAME;
import static io.jobsconsole.jobs.InvalidQuery.Reason.TOO_FAR_BACK;
import static io.jobsconsole.jobs.InvalidQuery.Reason.TOO_MANY_CORPORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Problem;
import io.jobsconsole.jobs.paging.PageKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobQueryTest {

    private static final Pagination PAGES = new Pagination("demo");

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10.123456789Z");

    /** Browsers send the empty fields of a form too. */
    @Test
    void takesTheFilterFormWithEveryFieldEmpty() {
        var form =
                "since=24h&since_at=&until=&states=failed&corpus=&job=&ended=&type=&by=&ran=&waited=&text=&group=&sort="
                        + "&limit=25";

        assertThat(parse(form)).isEqualTo(parse("since=24h&states=failed&limit=25"));
    }

    @Test
    void asksForEverythingOfTheLastSevenDaysWhenNothingIsNamed() {
        var query = parse("");

        assertThat(query.job()).isEmpty();
        assertThat(query.states()).containsExactly(JobState.values());
        assertThat(query.corpora()).isEmpty();
        assertThat(query.since().written()).isEqualTo("7d");
        assertThat(query.limit()).isEqualTo(100);
        assertThat(query.page()).isEmpty();
        assertThat(query.written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            states=failed                            | states=failed
            states=failed&states=aborted             | states=failed,aborted
            states=aborted,failed                    | states=failed,aborted
            states=FAILED                            | states=failed
            states=started                           | states=running
            states=queued,running,retrying           | states=active
            states=failed&states=retrying,aborted    | states=problem
            states=ended                             | states=ended
            states=active,completed                  | states=queued,running,completed,retrying
            states=any                               |
            states=                                  |
            states=,                                 |
            corpus=42,7,42                           | corpus=7,42
            corpus=007                               | corpus=7
            corpus=9,10                              | corpus=9,10
            corpus=4294967295                        | corpus=4294967295
            corpus=1%2C2&corpus=3                    | corpus=1,2,3
            since=24h                                | since=24h
            since=024h                               | since=24h
            since=180d                               | since=180d
            since=7d                                 |
            since=2026-05-18                         | since=2026-05-18
            since=2026-05-18T00:00Z                  | since=2026-05-18
            since=2026-05-18T14:02Z                  | since=2026-05-18T14:02Z
            since=2026-05-18T14:02:09Z               | since=2026-05-18T14:02:09Z
            limit=25                                 | limit=25
            limit=100                                |
            job=%20job_9f2c%20                       | job=job_9f2c
            job=a/b%2Bc=%3D                          | job=a%2Fb%2Bc%3D%3D
            job=%C3%BC%20%26                         | job=%C3%BC%20%26
            limit=25&since=1h&states=failed&corpus=7&job=x | job=x&states=failed&corpus=7&since=1h&limit=25
            colour=red&states=failed                 | states=failed
            """)
    void hasOneCanonicalForm(String typed, String canonical) {
        var query = parse(typed);

        assertThat(query.written()).isEqualTo(Optional.ofNullable(canonical).orElse(""));
        assertThat(parse(query.written())).isEqualTo(query);
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                arguments("states=faild", Field.STATES, NOT_A_STATE, "faild"),
                arguments("states=failed,JOB_STATE__FAILED", Field.STATES, NOT_A_STATE, "JOB_STATE__FAILED"),
                arguments("corpus=abc", Field.CORPUS, NOT_A_CORPUS, "abc"),
                arguments("corpus=7,0", Field.CORPUS, NOT_A_CORPUS, "0"),
                arguments("corpus=-1", Field.CORPUS, NOT_A_CORPUS, "-1"),
                arguments("corpus=1.5", Field.CORPUS, NOT_A_CORPUS, "1.5"),
                arguments("corpus=4294967296", Field.CORPUS, NOT_A_CORPUS, "4294967296"),
                arguments("corpus=99999999999999999999", Field.CORPUS, NOT_A_CORPUS, "99999999999999999999"),
                arguments("corpus=%D9%A3", Field.CORPUS, NOT_A_CORPUS, "٣"),
                arguments("corpus=" + numbers(51), Field.CORPUS, TOO_MANY_CORPORA, "51"),
                arguments("since=soon", Field.SINCE, NOT_A_TIME, "soon"),
                arguments("since=0d", Field.SINCE, NOT_A_TIME, "0d"),
                arguments("since=-1d", Field.SINCE, NOT_A_TIME, "-1d"),
                arguments("since=1y", Field.SINCE, NOT_A_TIME, "1y"),
                arguments("since=27w", Field.SINCE, TOO_FAR_BACK, "27w"),
                arguments("since=1779112800000", Field.SINCE, NOT_A_TIME, "1779112800000"),
                arguments("state=failed", Field.STATES, OTHER_NAME, "state"),
                arguments("states[]=failed", Field.STATES, OTHER_NAME, "states[]"),
                arguments("corpora=7", Field.CORPUS, OTHER_NAME, "corpora"),
                arguments("states=failed&running=", Field.STATES, NOT_JOINED_BY_COMMAS, "running"),
                arguments("corpus=7&42=", Field.CORPUS, NOT_JOINED_BY_COMMAS, "42"),
                arguments("since=2026-02-30", Field.SINCE, NOT_A_TIME, "2026-02-30"),
                arguments("since=2026-05-18T25:00Z", Field.SINCE, NOT_A_TIME, "2026-05-18T25:00Z"),
                arguments("since=2026-05-18T14:02", Field.SINCE, NOT_A_TIME, "2026-05-18T14:02"),
                arguments("since=181d", Field.SINCE, TOO_FAR_BACK, "181d"),
                arguments("since=4321h", Field.SINCE, TOO_FAR_BACK, "4321h"),
                arguments("since=999999d", Field.SINCE, TOO_FAR_BACK, "999999d"),
                arguments("since=2025-11-01", Field.SINCE, TOO_FAR_BACK, "2025-11-01"),
                arguments("since=2026-05-20", Field.SINCE, IN_THE_FUTURE, "2026-05-20"),
                arguments("limit=10", Field.LIMIT, NOT_A_LIMIT, "10"),
                arguments("limit=1000", Field.LIMIT, NOT_A_LIMIT, "1000"),
                arguments("limit=abc", Field.LIMIT, NOT_A_LIMIT, "abc"),
                arguments("job=" + "x".repeat(501), Field.JOB, JOB_TOO_LONG, "x".repeat(501)),
                arguments("job=" + "x".repeat(10_000), Field.JOB, JOB_TOO_LONG, "x".repeat(10_000)));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void refusesAWrongValueAndNamesIt(String typed, Field field, InvalidQuery.Reason reason, String value) {
        var refused = catchThrowableOfType(InvalidQuery.class, () -> parse(typed));

        assertThat(refused.problems()).containsExactly(new Problem(field, reason, value));
    }

    @Test
    void namesEveryWrongValueAndKeepsWhatWasTyped() {
        var refused = catchThrowableOfType(
                InvalidQuery.class, () -> parse("states=faild,failed&corpus=7,abc&since=soon&limit=3&job=x"));

        assertThat(refused.problems())
                .extracting(Problem::value)
                .containsExactlyInAnyOrder("faild", "abc", "soon", "3");
        assertThat(refused.typed())
                .containsEntry(Field.STATES, List.of("faild", "failed"))
                .containsEntry(Field.CORPUS, List.of("7", "abc"))
                .containsEntry(Field.SINCE, List.of("soon"))
                .containsEntry(Field.LIMIT, List.of("3"))
                .containsEntry(Field.JOB, List.of("x"));
    }

    @Test
    void writesAPageTokenThatOnlyFitsItsOwnListAndAccount() {
        var marked = PAGES.next(parse("states=failed&since=24h"), new PageKey("+/8="), NOW);

        assertThat(marked.written()).startsWith("states=failed&since=24h&page=2&pageKey=-_8&asOf=1779199330&check=");
        assertThat(parse(marked.written())).isEqualTo(marked);
        assertThat(PAGES.isIntact(marked)).isTrue();
        assertThat(new Pagination("locked").isIntact(marked)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "states=failed, states=aborted",
        "since=24h, since=48h",
        "page=2, page=3",
        "page=2, page=1",
        "page=2, page=-2",
        "pageKey=-_8, pageKey=AAA",
        "asOf=1779199330, asOf=1779199331",
        "asOf=1779199330, asOf=x",
        "asOf=1779199330, asOf=99999999999999999",
        "pageKey=-_8, pageKey=*",
        "check=, check=0",
    })
    void seesThatAMarkedLinkWasEdited(String part, String other) {
        var marked = PAGES.next(parse("states=failed&since=24h"), new PageKey("+/8="), NOW);

        var edited = parse(marked.written().replace(part, other));

        assertThat(PAGES.isIntact(edited)).isFalse();
        assertThat(PAGES.isIntact(edited.atFirstPage())).isTrue();
    }

    @Test
    void leadsBackPageByPageWithoutAServerThatRemembers() {
        var first = parse("states=failed&since=24h");
        var second = PAGES.next(first, new PageKey("AAAA"), NOW);
        var third = PAGES.next(second, new PageKey("BBBB"), NOW.plusSeconds(60));
        var fourth = PAGES.next(third, new PageKey("CCCC"), NOW.plusSeconds(90));

        assertThat(fourth.written()).contains("page=4&pageKey=CCCC&trail=AAAA~BBBB&asOf=1779199330&check=");
        assertThat(parse(fourth.written())).isEqualTo(fourth);
        assertThat(PAGES.previous(fourth)).contains(third);
        assertThat(PAGES.previous(third)).contains(second);
        assertThat(PAGES.previous(second).orElseThrow().written())
                .isEqualTo("states=failed&since=2026-05-18T14:02:10Z");
        assertThat(PAGES.previous(first)).isEmpty();
    }

    @Test
    void coversTheSameTimeOnEveryPage() {
        var third = PAGES.next(
                PAGES.next(parse("since=24h"), new PageKey("AAAA"), NOW), new PageKey("BBBB"), NOW.plusSeconds(60));

        assertThat(third.from(NOW.plusSeconds(600))).isEqualTo(Instant.parse("2026-05-18T14:02:10Z"));
    }

    @Test
    void knowsTheKeysThatItPassed() {
        var third = PAGES.next(PAGES.next(parse(""), new PageKey("AAAA"), NOW), new PageKey("BBBB"), NOW);

        assertThat(third.page().orElseThrow().hasPassed(new PageKey("AAAA"))).isTrue();
        assertThat(third.page().orElseThrow().hasPassed(new PageKey("BBBB"))).isTrue();
        assertThat(third.page().orElseThrow().hasPassed(new PageKey("CCCC"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trail=*&", "trail=AAAA~BBBB&", "trail=~&"})
    void staysIntactWithoutATrailOrWithADamagedOne(String trail) {
        var third = PAGES.next(PAGES.next(parse(""), new PageKey("AAAA"), NOW), new PageKey("BBBB"), NOW);

        var edited = parse(third.written().replace("trail=AAAA&", trail));

        assertThat(PAGES.isIntact(edited)).isTrue();
        assertThat(PAGES.previous(edited)).isEmpty();
    }

    @Test
    void dropsATrailThatGrewTooLongForALink() {
        var query = parse("");
        for (var page = 2; page < 10; page++) {
            query = PAGES.next(query, new PageKey("A".repeat(395) + page), NOW);
        }

        assertThat(query.written()).doesNotContain("trail=").hasSizeLessThan(600);
        assertThat(PAGES.next(query, new PageKey("AAAA"), NOW).written()).doesNotContain("trail=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1779199631", "1763647329", "0", "-1"})
    void takesNoMarkThatWasReadBeforeAnyJobOrInTheFuture(String asOf) {
        var marked = PAGES.next(parse(""), new PageKey("+/8="), NOW);

        assertThat(PAGES.isIntact(parse(marked.written().replace("asOf=1779199330", "asOf=" + asOf))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'docs,wiki_en', 'docs,wiki_en'",
        "'logs=2026', 'logs%3D2026'",
        "007, 007",
        "'b,a,b', 'a,b'",
    })
    void readsKeysOfCorporaWhereTheApiHasKeys(String typed, String canonical) {
        var query = JobQuery.parse(Map.of("corpus", List.of(typed)), CorpusIdFormat.KEY, NOW);

        assertThat(query.written()).isEqualTo("corpus=" + canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "straße", "a/b", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void refusesWhatIsNoKey(String typed) {
        var refused = catchThrowableOfType(
                InvalidQuery.class, () -> JobQuery.parse(Map.of("corpus", List.of(typed)), CorpusIdFormat.KEY, NOW));

        assertThat(refused.problems())
                .containsExactly(new Problem(Field.CORPUS, InvalidQuery.Reason.NOT_A_CORPUS_KEY, typed));
    }

    @Test
    void ignoresAPageKeyThatNoServiceWouldMake() {
        var marked = parse("pageKey=" + "A".repeat(10_000) + "&page=2&asOf=1&check=00000000");

        assertThat(PAGES.isIntact(marked)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 101})
    void cannotBeMadeWithALimitThatIsNotOffered(int limit) {
        assertThatThrownBy(() -> new JobQuery(
                        Optional.empty(),
                        StateGroup.ANY.states(),
                        new TreeSet<>(),
                        Since.DEFAULT,
                        Optional.empty(),
                        limit,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static JobQuery parse(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (var parameter : query.split("&")) {
            var parts = parameter.split("=", 2);
            parameters
                    .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decode(parts[1]));
        }
        return JobQuery.parse(parameters, CorpusIdFormat.NUMBER, NOW);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package io.jobsconsole.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Problem;
import io.jobsconsole.jobs.InvalidQuery.Reason;
import io.jobsconsole.jobs.paging.PageKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The end of a list, as it stands in addresses: {@code until}. */
class WindowTest {

    private static final Pagination PAGES = new Pagination("demo");

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    @ParameterizedTest
    @CsvSource({
        "24h, 2026-05-18T14:02:10Z, 24h",
        "2026-05-18, 2026-05-18T00:00:00Z, 2026-05-18",
        "2026-05-18T14:02Z, 2026-05-18T14:02:00Z, 2026-05-18T14:02Z",
        "2026-05-18T14:02:07Z, 2026-05-18T14:02:07Z, 2026-05-18T14:02:07Z",
        "2026-05-20, 2026-05-20T00:00:00Z, 2026-05-20"
    })
    void anEndIsReadAndWrittenAsABeginningIs(String until, Instant end, String written) {
        var query = query(until);

        assertThat(query.end(NOW)).contains(end);
        assertThat(query.written()).isEqualTo("until=" + written);
    }

    @Test
    void aListHasNoEndWhenNoneIsNamed() {
        assertThat(JobQuery.parse(Map.of(), CorpusIdFormat.NUMBER, NOW).end(NOW))
                .isEmpty();
    }

    @Test
    void aJobOfTheVeryEndIsNotInTheList() {
        var end = Instant.parse("2026-05-18T14:02:00Z");
        var query = query("2026-05-18T14:02Z");

        assertThat(query.admits(SomeJobs.created(end), NOW)).isFalse();
        assertThat(query.admits(SomeJobs.created(end.minusMillis(1)), NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "soon, NOT_A_TIME",
        "0h, NOT_A_TIME",
        "181d, TOO_FAR_BACK",
        "2025-11-01, TOO_FAR_BACK",
        "7d, NOT_AFTER_SINCE",
        "2026-05-01, NOT_AFTER_SINCE"
    })
    void anEndThatCannotBeIsRefused(String until, Reason reason) {
        assertThatThrownBy(() -> query(until))
                .isInstanceOfSatisfying(
                        InvalidQuery.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new Problem(Field.UNTIL, reason, until)));
    }

    @Test
    void everyPageOfAListHasItsEnd() {
        var later = PAGES.next(query("24h"), new PageKey("AAAA"), NOW);

        assertThat(later.end(NOW.plusSeconds(3_600))).contains(Instant.parse("2026-05-18T14:02:10Z"));
        assertThat(PAGES.isIntact(later)).isTrue();
        assertThat(PAGES.previous(later).orElseThrow().written())
                .isEqualTo("since=2026-05-12T14:02:10Z&until=2026-05-18T14:02:10Z");
    }

    @Test
    void otherFiltersKeepTheEnd() {
        var query = query("24h");

        assertThat(query.inStates(StateGroup.ACTIVE.states()).window()).isEqualTo(query.window());
        assertThat(query.createdSince(Since.ALL).window().until())
                .isEqualTo(query.window().until());
        assertThat(query.withoutEnd().window()).isEqualTo(new Window(query.since(), Optional.empty()));
    }

    private static JobQuery query(String until) {
        return JobQuery.parse(Map.of("until", List.of(until)), CorpusIdFormat.NUMBER, NOW);
    }
}

package io.jobsconsole.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.CorpusIdFormat;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A view in the configuration is written as in the address of a list. */
class NamedViewTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states=problem&since=24h",
                "corpus=7,42",
                "corpus=7%2C42&sort=-ran",
                "since=7d",
                "since=2026-05-18T14:02Z&until=2026-05-19",
                "job=job_1&limit=25",
                "?states=failed",
            })
    void isTheListOfThatAddress(String filter) {
        var view = new NamedView("mine", filter);

        assertThat(view.wrongFilters(CorpusIdFormat.NUMBER)).isEmpty();
        assertThat(view.query(CorpusIdFormat.NUMBER, NOW)).isPresent();
    }

    @Test
    void isAskedForAsItIsWritten() {
        var query = new NamedView("mine", "since=24h&states=failed,retrying,aborted").query(CorpusIdFormat.KEY, NOW);

        assertThat(query.orElseThrow().written()).isEqualTo("states=problem&since=24h");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "states=faild                 | states",
                "states=failed&since=soon     | since",
                "since=200d                   | since",
                "since=1h&until=2h            | until",
                "corpus=docs                  | corpus",
                "limit=3&sort=size            | sort limit",
                "state=failed                 | state states",
                "states[]=failed              | states[] states",
                "states=failed;running        | running states",
                "failed                       | failed states",
                "/accounts/demo/jobs?states=x | /accounts/demo/jobs?states",
                "pageKey=abc&page=2           | pageKey page",
                "foo=1                        | foo",
            })
    void namesTheFiltersThatAreWrong(String filter, String wrong) {
        assertThat(new NamedView("mine", filter).wrongFilters(CorpusIdFormat.NUMBER))
                .containsExactlyInAnyOrder(wrong.split(" "));
    }

    /** The console must start again tomorrow, whatever day it is then. */
    @ParameterizedTest
    @ValueSource(strings = {"since=2020-01-01", "since=2020-01-01&until=2020-02-01", "since=2027-01-01"})
    void mayBecomeTooOldWithoutBeingWrong(String filter) {
        var view = new NamedView("mine", filter);

        assertThat(view.wrongFilters(CorpusIdFormat.NUMBER)).isEmpty();
        assertThat(view.query(CorpusIdFormat.NUMBER, NOW)).isEmpty();
    }
}

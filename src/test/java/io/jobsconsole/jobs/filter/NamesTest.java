package io.jobsconsole.jobs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alice            | [alice]    | []
            bob,alice        | [alice, bob] | []
            !ci-bot          | []         | [ci-bot]
            alice,! ci-bot   | [alice]    | [ci-bot]
            -                | ['']       | []
            !-               | []         | ['']
            \\-              | [-]        | []
            \\!x,!!y         | [!x]       | [!y]
            a\\,b            | ['a,b']    | []
            C:\\\\x          | [C:\\x]    | []
            end\\            | [end\\]    | []
            """)
    void readsNamesAndExclusions(String written, String included, String excluded) {
        var names = Names.read(Names.split(written));

        assertThat(shown(names.included())).isEqualTo(included.replace("'", ""));
        assertThat(shown(names.excluded())).isEqualTo(excluded.replace("'", ""));
        assertThat(Names.read(Names.split(names.written()))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"alice, true", "bob, false", "ci-bot, false"})
    void letsPassWhatIsNamedAndNotExcluded(String creator, boolean passes) {
        var names = Names.read(Names.split("alice,ci-bot,!ci-bot"));

        assertThat(names.admit(creator::equals)).isEqualTo(passes);
    }

    private static String shown(Iterable<String> names) {
        var set = new TreeSet<String>();
        names.forEach(set::add);
        return set.toString();
    }
}

package io.jobsconsole.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusKeyTest {

    @ParameterizedTest
    @CsvSource({
        "1, docs",
        "42, product-manuals",
        "20077, logs=2026",
        "5001, corpus-5001",
        "4294967295, corpus-4294967295"
    })
    void namesACorpus(long number, String key) {
        assertThat(CorpusKey.of(number).text()).isEqualTo(key);
    }

    @Test
    void namesNoTwoCorporaAlike() {
        assertThat(LongStream.rangeClosed(0, 2000).mapToObj(CorpusKey::of)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a/b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> new CorpusKey(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

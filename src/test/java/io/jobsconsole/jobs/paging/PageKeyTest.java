package io.jobsconsole.jobs.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAA",
                "+/8=",
                "/w==",
                "++++",
                "AB",
                "A===",
                "not base64!",
                "AR==",
                "job_1~2",
                "ключ",
                "a b+c",
                "."
            })
    void comesBackByteForByteFromALink(String value) {
        var written = new PageKey(value).written();

        assertThat(written).matches("[A-Za-z0-9._-]+");
        assertThat(PageKey.read(written)).contains(new PageKey(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "A", "%", ".*", "."})
    void isNotReadFromWhatNoLinkOfOursHolds(String written) {
        assertThat(PageKey.read(written)).isEmpty();
    }
}

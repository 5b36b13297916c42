package io.jobsconsole.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.StatusCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class StatusCodeMessagesTest {

    @Inject
    StatusCodeMessages codes;

    @ParameterizedTest
    @EnumSource
    void sayWhatACodeMeansWithoutNamingCodes(StatusCode code) {
        var meaning = codes.meaning(code);

        assertThat(meaning).matches("[A-Z][^.]+[.]").doesNotContain("__", code.name());
    }

    @ParameterizedTest
    @EnumSource
    void adviseInWholeSentences(StatusCode code) {
        var advice = Stream.of(codes.remedy(code.remedy()), codes.retry(code.retry()));

        assertThat(advice).allSatisfy(sentence -> assertThat(sentence).matches("[A-Z].+[.]"));
    }
}

package io.jobsconsole.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.StatusCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class FailureExplanationTest {

    private static final String GENERAL = "Your jobs are not affected; only this page cannot read them.";

    @Inject
    FailureExplanation explanation;

    @Inject
    ErrorMessages errors;

    @Inject
    StatusCodeMessages codes;

    @ParameterizedTest
    @EnumSource(names = "OK", mode = EnumSource.Mode.EXCLUDE)
    void explainACodeThenAdvise(StatusCode code) {
        var failure = new JobsFailure(code.kind().orElseThrow(), status(code.name()));

        assertThat(explanation.sentences(failure))
                .containsExactly(codes.meaning(code), codes.remedy(code.remedy()), codes.retry(code.retry()));
    }

    @Test
    void nameACodeThatIsNotInTheTable() {
        var explained = new ServiceStatus("SOMETHING_NEW", Optional.of("why"));

        assertThat(explanation.sentences(new JobsFailure(Kind.SERVICE_ERROR, explained)))
                .containsExactly(
                        "The service answered SOMETHING_NEW, a code that this console does not know.", GENERAL);
    }

    @Test
    void sayWhenSuchACodeCameAlone() {
        assertThat(explanation.sentences(new JobsFailure(Kind.SERVICE_ERROR, status("SOMETHING_NEW"))))
                .containsExactly(
                        "The service answered SOMETHING_NEW, a code that this console does not know, and gave no"
                                + " further explanation.",
                        GENERAL);
    }

    @Test
    void makeACodeOfOthersSafeToLookAt() {
        assertThat(explanation
                        .sentences(new JobsFailure(Kind.SERVICE_ERROR, status("X\u202EY")))
                        .get(0))
                .startsWith("The service answered X\uFFFDY,");
    }

    /** An HTTP status, a code that answers a page key, and a code of the token service do not explain a failure. */
    @ParameterizedTest
    @CsvSource({
        "SERVICE_ERROR,         HTTP 500",
        "PAGE_KEY_REFUSED,      INVALID_ARGUMENT",
        "TOKEN_SERVICE_REFUSED, invalid_client",
        "TOKEN_SERVICE_REFUSED, FORBIDDEN",
    })
    void goByTheKindWhereACodeDoesNotExplainIt(Kind kind, String code) {
        assertThat(explanation.sentences(new JobsFailure(kind, status(code))))
                .containsExactly(errors.failureText(kind));
    }

    private static ServiceStatus status(String code) {
        return new ServiceStatus(code, Optional.empty());
    }
}

package io.jobsconsole.web.error;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.StatusCode;
import io.jobsconsole.web.format.SafeText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Explains a failure: by the service's status code if the code fits the failure, else by the kind of the failure. */
@Singleton
public class FailureExplanation {

    private final ErrorMessages errors;
    private final StatusCodeMessages codes;

    FailureExplanation(ErrorMessages errors, StatusCodeMessages codes) {
        this.errors = errors;
        this.codes = codes;
    }

    /** The failure of an account in a few words. */
    public String heading(Kind kind, Account account) {
        return kind == Kind.NOT_OFFERED ? errors.notOffered(account.api()) : errors.failure(kind);
    }

    /** The failure of an account in sentences, with the settings and the roles on which it may depend. */
    public List<String> sentences(JobsFailure failure, Account account) {
        var settings = Stream.of(errors.settings(account.key())).filter(named -> failure.kind() == Kind.NOT_OFFERED);
        var roles = Stream.of(errors.rolesOfVersion2())
                .filter(named -> failure.kind() == Kind.NOT_ALLOWED && account.api() == Api.V2);
        var tls = failure.tlsProblem().stream()
                .flatMap(problem -> Stream.of(errors.tlsProblem(problem), errors.tlsSetting(account.key())));
        return Stream.of(sentences(failure).stream(), settings, roles, tls)
                .flatMap(Function.identity())
                .toList();
    }

    List<String> sentences(JobsFailure failure) {
        var wait = failure.retryAfter().map(time -> errors.waitFor(time.toSeconds()));
        return Stream.concat(explanation(failure), wait.stream()).toList();
    }

    private Stream<String> explanation(JobsFailure failure) {
        return code(failure).map(this::explanation).orElseGet(() -> {
            var text = errors.failureText(failure.kind());
            return Stream.concat(unknownCode(failure).stream(), Stream.of(text));
        });
    }

    private Stream<String> explanation(StatusCode code) {
        return Stream.of(codes.meaning(code), codes.remedy(code.remedy()), codes.retry(code.retry()));
    }

    /** The code, unless it answers a page key or comes from the token service, where it does not mean what its table says. */
    private static Optional<StatusCode> code(JobsFailure failure) {
        return failure.status()
                .flatMap(ServiceStatus::known)
                .filter(code -> code.kind().equals(Optional.of(failure.kind())));
    }

    private Optional<String> unknownCode(JobsFailure failure) {
        return failure.status()
                .filter(status -> failure.kind() == Kind.SERVICE_ERROR)
                .filter(status -> status.known().isEmpty() && !status.code().startsWith("HTTP "))
                .map(this::unknownCode);
    }

    private String unknownCode(ServiceStatus status) {
        var code = SafeText.brief(status.code());
        return status.detail().isPresent() ? codes.unknownCode(code) : codes.unknownCodeAlone(code);
    }
}

package io.jobsconsole.web.error;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.web.error.NoticeView.Detail;
import io.jobsconsole.web.format.AccountLabel;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of an error, shown in the details of its page. */
@Singleton
class ErrorDetails {

    private static final int LONGEST_REQUEST = 2_000;

    private final Messages messages;
    private final ErrorMessages errors;
    private final AccountLabel accountLabel;
    private final Clock clock;

    ErrorDetails(Messages messages, ErrorMessages errors, AccountLabel accountLabel, Clock clock) {
        this.messages = messages;
        this.errors = errors;
        this.accountLabel = accountLabel;
        this.clock = clock;
    }

    /**
     * Time and request id.
     */
    List<Detail> of(String requestId) {
        return List.of(
                new Detail(errors.detailTime(), clock.instant().toString()),
                new Detail(errors.detailRequest(), requestId));
    }

    /** Time, request id, and why the provider refused a sign-in. */
    List<Detail> of(String requestId, Optional<SignInRefusal> refusal) {
        var all = new ArrayList<>(of(requestId));
        refusal.ifPresent(given -> all.add(new Detail(errors.detailProvider(), given.inShort())));
        return all;
    }

    /** Time, request id, and the size of each token. */
    List<Detail> of(String requestId, SessionTooLarge failure) {
        var all = new ArrayList<>(of(requestId));
        failure.parts().forEach(part -> all.add(new Detail(part.token(), size(part))));
        return all;
    }

    private String size(SessionTooLarge.Part part) {
        return part.largestClaim()
                .map(claim -> errors.sizeOfTokenWith(part.length(), SafeText.brief(claim)))
                .orElseGet(() -> errors.sizeOfToken(part.length()));
    }

    /** Time, request id, and the failed call: its duration, its account, what was sent, and what the service answered. */
    List<Detail> of(ConsoleRequest consoleRequest, Account account, JobsFailure failure) {
        var details = new ArrayList<>(of(consoleRequest.requestId()));
        details.add(new Detail(
                errors.detailDuration(), errors.millis(consoleRequest.duration().toMillis())));
        details.add(new Detail(messages.account(), accountLabel.label(account)));
        failure.status().ifPresent(status -> {
            details.add(new Detail(errors.detailCode(), SafeText.brief(answer(status))));
            status.requestId()
                    .ifPresent(id -> details.add(new Detail(errors.detailServiceRequest(), SafeText.brief(id))));
        });
        details.add(new Detail(errors.detailSent(), SafeText.brief(sent(consoleRequest), LONGEST_REQUEST)));
        return details;
    }

    private static String answer(ServiceStatus status) {
        var code = Stream.concat(status.sentAs().stream(), Stream.of(status.code()))
                .collect(Collectors.joining(", "));
        return status.detail().map(detail -> code + ": " + detail).orElse(code);
    }

    private String sent(ConsoleRequest consoleRequest) {
        return consoleRequest
                .jobs()
                .request(consoleRequest.query().orElseThrow(), clock.instant())
                .inShort();
    }
}

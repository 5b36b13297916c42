package io.jobsconsole.web.error;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.web.error.NoticeView.Detail;
import io.jobsconsole.web.format.AccountWords;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.request.Visit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of an error, for those who look into it. */
@Singleton
class ErrorDetails {

    private static final int LONGEST_REQUEST = 2_000;

    private final Messages messages;
    private final ErrorMessages errors;
    private final AccountWords accounts;
    private final Clock clock;

    ErrorDetails(Messages messages, ErrorMessages errors, AccountWords accounts, Clock clock) {
        this.messages = messages;
        this.errors = errors;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Time and request.
     *
     * @param request its number
     */
    List<Detail> of(String request) {
        return List.of(
                new Detail(errors.detailTime(), clock.instant().toString()),
                new Detail(errors.detailRequest(), request));
    }

    /** The call that failed, too: how long it took, what was sent, and what the service answered. */
    List<Detail> of(Visit visit, Account account, JobsFailure failure) {
        var details = new ArrayList<>(of(visit.number()));
        details.add(new Detail(
                errors.detailDuration(), errors.millis(visit.duration().toMillis())));
        details.add(new Detail(messages.account(), accounts.label(account)));
        failure.status().ifPresent(status -> {
            details.add(new Detail(errors.detailCode(), Text.brief(answer(status))));
            status.requestId().ifPresent(id -> details.add(new Detail(errors.detailServiceRequest(), Text.brief(id))));
        });
        details.add(new Detail(errors.detailSent(), Text.brief(sent(visit), LONGEST_REQUEST)));
        return details;
    }

    private static String answer(ServiceStatus status) {
        var code = Stream.concat(status.sentAs().stream(), Stream.of(status.code()))
                .collect(Collectors.joining(", "));
        return status.detail().map(detail -> code + ": " + detail).orElse(code);
    }

    private String sent(Visit visit) {
        return visit.jobs()
                .request(visit.query().orElseThrow(), clock.instant())
                .inShort();
    }
}

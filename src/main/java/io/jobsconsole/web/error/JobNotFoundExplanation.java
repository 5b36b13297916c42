package io.jobsconsole.web.error;

import io.jobsconsole.account.Account;
import io.jobsconsole.web.format.AccountLabel;
import io.jobsconsole.web.format.SafeText;
import jakarta.inject.Singleton;
import java.util.List;

/** Explains that no job has an id: the same on the error page of the id and in a list that is filtered by it. */
@Singleton
public class JobNotFoundExplanation {

    private final ErrorMessages errors;
    private final AccountLabel accountLabel;

    JobNotFoundExplanation(ErrorMessages errors, AccountLabel accountLabel) {
        this.errors = errors;
        this.accountLabel = accountLabel;
    }

    public String heading(Account account) {
        return errors.jobNotFound(accountLabel.label(account));
    }

    public List<String> sentences(String id, Account account) {
        var isAskable = account.api().canFind(id);
        return List.of(
                isAskable ? errors.jobNotFoundWhy(account.api()) : errors.jobNotAskable(),
                errors.jobNotFoundId(SafeText.spaced(id)));
    }
}

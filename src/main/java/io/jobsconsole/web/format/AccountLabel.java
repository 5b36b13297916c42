package io.jobsconsole.web.format;

import io.jobsconsole.account.Account;
import jakarta.inject.Singleton;

/** What people call an account, with the service's number of it where it has one. */
@Singleton
public class AccountLabel {

    private final Messages messages;

    AccountLabel(Messages messages) {
        this.messages = messages;
    }

    public String label(Account account) {
        return account.customerId()
                .map(number -> messages.accountWithNumber(account.name(), number))
                .orElse(account.name());
    }
}

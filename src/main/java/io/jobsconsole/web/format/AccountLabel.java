package io.jobsconsole.web.format;

import io.jobsconsole.account.Account;
import jakarta.inject.Singleton;

/** Display name of an account: its name, and the service's number for it if it has one. */
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

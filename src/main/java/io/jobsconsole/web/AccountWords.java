package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import jakarta.inject.Singleton;

/** What people call an account, with the service's number of it where it has one. */
@Singleton
class AccountWords {

    private final Messages messages;

    AccountWords(Messages messages) {
        this.messages = messages;
    }

    String label(Account account) {
        return account.customerId()
                .map(number -> messages.accountWithNumber(account.name(), number))
                .orElse(account.name());
    }
}

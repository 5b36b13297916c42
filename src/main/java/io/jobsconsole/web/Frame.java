package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Visitor;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param home where the product's name leads
 */
record Frame(String title, String home, Optional<String> account, Optional<String> visitor) {

    static Frame of(Visit visit, String title) {
        return new Frame(
                title,
                visit.openedAccount().map(Addresses::of).map(Addresses::jobs).orElse("/"),
                visit.openedAccount().map(Account::name),
                visit.knownVisitor().map(Visitor::name).map(Text::visible));
    }

    /** For a page that is shown before anyone is known. */
    static Frame anonymous(String title) {
        return new Frame(title, "/", Optional.empty(), Optional.empty());
    }
}

package io.jobsconsole.web.home;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the overview of the accounts. The values are in {@code messages/home_en.properties}. */
@MessageBundle("home")
public interface HomeMessages {
    // @formatter:off

    String countedAccounts(int count);
    String active();
    String problems();
    String api();
    String reachable();
    String notRead();
    // @formatter:on
}

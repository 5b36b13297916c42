package io.jobsconsole.web.session;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages after sign-in and sign-out. The values are in {@code messages/session_en.properties}. */
@MessageBundle("session")
public interface SessionMessages {
    // @formatter:off

    String signedOut();
    String signedOutFrom(String address);
    String signedOutText();
    String signedOutHereOnly();
    String signedIn();
    String signedInText();
    // @formatter:on
}

package io.jobsconsole.web.share;

import io.jobsconsole.account.Credentials;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said beside a call that somebody may repeat in a shell. The words are in {@code messages/call_en.properties}. */
@MessageBundle("call")
public interface CallMessages {

    /** Where the values of its variables come from. */
    String hint(Credentials credentials);
}

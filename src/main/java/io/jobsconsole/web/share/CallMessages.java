package io.jobsconsole.web.share;

import io.jobsconsole.account.CredentialType;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said beside a call that somebody may repeat in a shell. The words are in {@code messages/call_en.properties}. */
@MessageBundle("call")
public interface CallMessages {

    /** Where the values of its variables come from. */
    String hint(CredentialType credentialType);
}

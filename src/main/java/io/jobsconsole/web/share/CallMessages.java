package io.jobsconsole.web.share;

import io.jobsconsole.account.CredentialType;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts beside an API call that visitors can repeat in a shell, from {@code messages/call_en.properties}. */
@MessageBundle("call")
public interface CallMessages {

    /** The origin of the values of the shell variables. */
    String hint(CredentialType credentialType);
}

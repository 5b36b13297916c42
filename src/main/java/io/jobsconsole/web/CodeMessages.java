package io.jobsconsole.web;

import io.jobsconsole.jobs.StatusCode;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the service's codes mean. The words are in {@code messages/codes_en.properties}, apart from all others because a
 * bundle of more than 300 messages does not start (quarkusio/quarkus#55584).
 */
@MessageBundle("codes")
public interface CodeMessages {

    @Message
    String meaning(StatusCode code);

    @Message
    String remedy(StatusCode.Remedy remedy);

    @Message
    String retry(StatusCode.Retry retry);

    @Message
    String unknownCode(String code);

    @Message
    String unknownCodeAlone(String code);
}

package io.jobsconsole.web.error;

import io.jobsconsole.jobs.StatusCode;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the service's codes mean. The words are in {@code messages/codes_en.properties}, apart from all others because a
 * bundle of more than 300 messages does not start (quarkusio/quarkus#55584).
 */
@MessageBundle("codes")
public interface StatusCodeMessages {
    // @formatter:off

    String meaning(StatusCode code);
    String remedy(StatusCode.Remedy remedy);
    String retry(StatusCode.Retry retry);
    String unknownCode(String code);
    String unknownCodeAlone(String code);
    // @formatter:on
}

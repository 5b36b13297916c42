package io.jobsconsole.web.error;

import io.jobsconsole.jobs.StatusCode;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Texts that explain the service's status codes, from {@code messages/codes_en.properties}. They are a bundle of their own,
 * because the console does not start with a bundle of more than 300 messages (quarkusio/quarkus#55584).
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

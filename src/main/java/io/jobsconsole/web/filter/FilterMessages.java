package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Reason;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the filter form. The values are in {@code messages/filter_en.properties}. */
@MessageBundle("filter")
public interface FilterMessages {
    // @formatter:off

    String field(Field field);
    String wrong(Reason reason);
    String wrongValue(String value, String rule);
    String refusedCorpus();
    // @formatter:on
}

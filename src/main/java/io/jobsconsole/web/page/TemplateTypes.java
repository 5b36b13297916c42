package io.jobsconsole.web.page;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.StatusCode;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Types that templates pass to message bundles. Their packages know nothing of pages, so {@code @TemplateData} stands here.
 * Without it, Quarkus generates a value resolver only for the values that are passed, and templates read all others by
 * reflection, which a native image does not have. With {@code @TemplateData}, here or on a record of the pages, templates
 * can read the whole type; a type without it fails every page test.
 */
@TemplateData(target = Optional.class)
@TemplateData(target = Account.class)
@TemplateData(target = JobState.class)
@TemplateData(target = StatusCode.class)
final class TemplateTypes {

    private TemplateTypes() {}
}

package io.jobsconsole.web.page;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.StatusCode;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Types that templates hand to message bundles and that cannot say so themselves, since they know nothing of pages. Quarkus
 * generates a reader for just the values that are handed over, and templates read the others by reflection, which a native
 * image does not have. With {@code @TemplateData}, here or on a record of the pages, a type is readable whole; one that
 * lacks it fails every page test.
 */
@TemplateData(target = Optional.class)
@TemplateData(target = Account.class)
@TemplateData(target = JobState.class)
@TemplateData(target = StatusCode.class)
final class TemplateTypes {

    private TemplateTypes() {}
}

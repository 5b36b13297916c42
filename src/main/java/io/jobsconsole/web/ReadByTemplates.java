package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.StatusCode;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * What templates hand to message bundles. Of such types Quarkus generates a reader for just the values that are handed over,
 * and templates read the others by reflection, which a native image does not have. Named here, they are readable whole; the
 * next one fails every page test.
 */
@TemplateData(target = Optional.class)
@TemplateData(target = Account.class)
@TemplateData(target = JobState.class)
@TemplateData(target = StatusCode.class)
@TemplateData(target = FilterForm.class)
@TemplateData(target = FilterForm.SinceField.class)
@TemplateData(target = FieldError.class)
@TemplateData(target = Frame.class)
@TemplateData(target = Frame.Cost.class)
@TemplateData(target = Frame.Look.class)
@TemplateData(target = JobRow.CorpusLink.class)
@TemplateData(target = JobView.class)
@TemplateData(target = JobView.Course.class)
@TemplateData(target = JobView.Usually.class)
@TemplateData(target = Live.Unscripted.class)
@TemplateData(target = Pager.class)
final class ReadByTemplates {

    private ReadByTemplates() {}
}

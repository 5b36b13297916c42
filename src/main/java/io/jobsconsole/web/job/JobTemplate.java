package io.jobsconsole.web.job;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/job/JobTemplate.html} */
@CheckedTemplate(basePath = "job")
record JobTemplate(JobView view) implements TemplateInstance {}

package io.jobsconsole.web.job;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/JobTemplate.html} */
record JobTemplate(JobView view) implements TemplateInstance {}

package io.jobsconsole.web.list;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/JobsTemplate.html} */
record JobsTemplate(JobsView view) implements TemplateInstance {}

package io.jobsconsole.web;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/JobsTemplate.html} */
record JobsTemplate(JobsView view) implements TemplateInstance {}

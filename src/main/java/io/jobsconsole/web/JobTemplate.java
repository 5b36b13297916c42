package io.jobsconsole.web;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/JobTemplate.html} */
record JobTemplate(JobView view) implements TemplateInstance {}

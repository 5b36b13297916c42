package io.jobsconsole.web.list;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/list/JobsTemplate.html} */
@CheckedTemplate(basePath = "list")
record JobsTemplate(JobsView view) implements TemplateInstance {}

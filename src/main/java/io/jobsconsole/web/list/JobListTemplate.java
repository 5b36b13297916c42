package io.jobsconsole.web.list;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/list/JobListTemplate.html} */
@CheckedTemplate(basePath = "list")
record JobListTemplate(JobListView view) implements TemplateInstance {}

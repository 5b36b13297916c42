package io.jobsconsole.web.table;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/table/JobRowTemplate.html} */
@CheckedTemplate(basePath = "table")
record JobRowTemplate(JobRow row) implements TemplateInstance {}

package io.jobsconsole.web.table;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * {@code templates/table/JobRowTemplate.html}
 *
 * @param columnCreated heading of the column of creation times, which names the zone
 */
@CheckedTemplate(basePath = "table")
record JobRowTemplate(JobRow row, String columnCreated) implements TemplateInstance {}

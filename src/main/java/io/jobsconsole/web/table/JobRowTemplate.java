package io.jobsconsole.web.table;

import io.quarkus.qute.TemplateInstance;

/**
 * {@code templates/JobRowTemplate.html}
 *
 * @param columnCreated which names the zone
 */
record JobRowTemplate(JobRow row, String columnCreated) implements TemplateInstance {}

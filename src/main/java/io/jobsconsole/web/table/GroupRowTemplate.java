package io.jobsconsole.web.table;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/table/GroupRowTemplate.html} */
@CheckedTemplate(basePath = "table")
record GroupRowTemplate(GroupRow group) implements TemplateInstance {}

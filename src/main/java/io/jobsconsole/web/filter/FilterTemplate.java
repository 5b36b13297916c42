package io.jobsconsole.web.filter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/filter/FilterTemplate.html} */
@CheckedTemplate(basePath = "filter")
record FilterTemplate(FilterForm form) implements TemplateInstance {}

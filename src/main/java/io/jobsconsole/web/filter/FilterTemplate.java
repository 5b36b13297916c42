package io.jobsconsole.web.filter;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/FilterTemplate.html} */
record FilterTemplate(FilterForm form) implements TemplateInstance {}

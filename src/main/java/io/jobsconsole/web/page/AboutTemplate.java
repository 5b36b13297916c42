package io.jobsconsole.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/page/AboutTemplate.html}: the foot of every page. */
@CheckedTemplate(basePath = "page")
record AboutTemplate(boolean isSignedIn) implements TemplateInstance {}

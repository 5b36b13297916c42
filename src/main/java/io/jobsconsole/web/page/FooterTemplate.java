package io.jobsconsole.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/page/FooterTemplate.html}: the footer of every page. */
@CheckedTemplate(basePath = "page")
record FooterTemplate(boolean isSignedIn) implements TemplateInstance {}

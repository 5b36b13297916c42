package io.jobsconsole.web.help;

import io.jobsconsole.web.page.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/help/HelpKeysTemplate.html} */
@CheckedTemplate(basePath = "help")
record HelpKeysTemplate(Layout layout) implements TemplateInstance {}

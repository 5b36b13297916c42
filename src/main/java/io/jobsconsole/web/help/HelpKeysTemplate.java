package io.jobsconsole.web.help;

import io.jobsconsole.web.page.Frame;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/HelpKeysTemplate.html} */
record HelpKeysTemplate(Frame frame) implements TemplateInstance {}

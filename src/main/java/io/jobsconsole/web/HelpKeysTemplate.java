package io.jobsconsole.web;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/HelpKeysTemplate.html} */
record HelpKeysTemplate(Frame frame) implements TemplateInstance {}

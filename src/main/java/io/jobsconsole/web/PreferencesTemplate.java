package io.jobsconsole.web;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/PreferencesTemplate.html} */
record PreferencesTemplate(PreferencesView view) implements TemplateInstance {}

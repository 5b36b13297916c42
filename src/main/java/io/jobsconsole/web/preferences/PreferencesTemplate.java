package io.jobsconsole.web.preferences;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/PreferencesTemplate.html} */
record PreferencesTemplate(PreferencesView view) implements TemplateInstance {}

package io.jobsconsole.web.preferences;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/preferences/PreferencesTemplate.html} */
@CheckedTemplate(basePath = "preferences")
record PreferencesTemplate(PreferencesView view) implements TemplateInstance {}

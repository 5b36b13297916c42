package io.jobsconsole.web.page;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/AboutTemplate.html}: the foot of every page. */
record AboutTemplate(boolean isSignedIn) implements TemplateInstance {}

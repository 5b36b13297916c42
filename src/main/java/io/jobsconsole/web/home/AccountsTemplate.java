package io.jobsconsole.web.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/home/AccountsTemplate.html} */
@CheckedTemplate(basePath = "home")
record AccountsTemplate(AccountsView view) implements TemplateInstance {}

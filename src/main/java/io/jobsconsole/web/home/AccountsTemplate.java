package io.jobsconsole.web.home;

import io.jobsconsole.account.Account;
import io.jobsconsole.web.page.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** {@code templates/home/AccountsTemplate.html} */
@CheckedTemplate(basePath = "home")
record AccountsTemplate(Layout layout, List<Account> accounts) implements TemplateInstance {}

package io.jobsconsole.web.home;

import io.jobsconsole.account.Account;
import io.jobsconsole.web.page.Frame;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** {@code templates/AccountsTemplate.html} */
record AccountsTemplate(Frame frame, List<Account> accounts) implements TemplateInstance {}

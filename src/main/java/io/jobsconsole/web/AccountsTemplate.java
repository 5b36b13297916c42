package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** {@code templates/AccountsTemplate.html} */
record AccountsTemplate(Frame frame, List<Account> accounts) implements TemplateInstance {}

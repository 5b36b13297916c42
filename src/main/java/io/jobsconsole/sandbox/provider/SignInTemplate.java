package io.jobsconsole.sandbox.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * {@code templates/sandbox/SignInTemplate.html}. The texts are in the template, because a message bundle would be in
 * every build.
 */
@CheckedTemplate(basePath = "sandbox")
record SignInTemplate(List<Person> people) implements TemplateInstance {}

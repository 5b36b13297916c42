package io.jobsconsole.web.error;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/error/NoticeTemplate.html} */
@CheckedTemplate(basePath = "error")
public record NoticeTemplate(NoticeView view) implements TemplateInstance {}

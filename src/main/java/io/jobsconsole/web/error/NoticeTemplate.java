package io.jobsconsole.web.error;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/NoticeTemplate.html} */
public record NoticeTemplate(NoticeView view) implements TemplateInstance {}

package io.jobsconsole.web;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/NoticeTemplate.html} */
record NoticeTemplate(NoticeView view) implements TemplateInstance {}

package io.jobsconsole.web.corpora;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/corpora/CorporaTemplate.html} */
@CheckedTemplate(basePath = "corpora")
record CorporaTemplate(CorporaView view) implements TemplateInstance {}

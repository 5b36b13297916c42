package io.jobsconsole.web.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/live/ScriptMessagesTemplate.html}: the texts of the script. */
@CheckedTemplate(basePath = "live")
record ScriptMessagesTemplate() implements TemplateInstance {}

package io.jobsconsole.web.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/live/ScriptMessagesTemplate.html}: what the script may have to say. */
@CheckedTemplate(basePath = "live")
record ScriptMessagesTemplate() implements TemplateInstance {}

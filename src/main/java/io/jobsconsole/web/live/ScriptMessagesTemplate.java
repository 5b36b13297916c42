package io.jobsconsole.web.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * {@code templates/live/ScriptMessagesTemplate.html}: the texts of the script.
 *
 * @param deadline time after which the script gives up a read, in seconds
 */
@CheckedTemplate(basePath = "live")
record ScriptMessagesTemplate(long deadline) implements TemplateInstance {}

package io.jobsconsole.web.live;

import io.quarkus.qute.TemplateInstance;

/** {@code templates/WordsTemplate.html}: what the script may have to say. */
record WordsTemplate() implements TemplateInstance {}

package io.jobsconsole.web.help;

import io.jobsconsole.web.page.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** {@code templates/help/HelpAlertsTemplate.html} */
@CheckedTemplate(basePath = "help")
record HelpAlertsTemplate(Layout layout, String status, Optional<String> setting, Optional<String> rules)
        implements TemplateInstance {}

package io.jobsconsole.web.help;

import io.jobsconsole.jobs.JobState;
import io.jobsconsole.web.page.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** {@code templates/help/HelpLinksTemplate.html} */
@CheckedTemplate(basePath = "help")
record HelpLinksTemplate(Layout layout, List<Example> examples, List<JobState> states) implements TemplateInstance {

    /** An address and what it shows. */
    record Example(String address, String sentence) {}
}

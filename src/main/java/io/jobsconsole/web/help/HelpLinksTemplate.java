package io.jobsconsole.web.help;

import io.jobsconsole.jobs.JobState;
import io.jobsconsole.web.page.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** {@code templates/help/HelpLinksTemplate.html} */
@CheckedTemplate(basePath = "help")
record HelpLinksTemplate(Layout layout, List<Example> examples, List<JobState> states) implements TemplateInstance {

    /** A URL, and a sentence about the list that it shows. */
    record Example(String address, String sentence) {}
}

package io.jobsconsole.web.job;

import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * The page of one job.
 *
 * @param back the list from which one came
 * @param story empty where the jobs around it could not be read
 * @param support a text to copy, for someone who was not there
 */
@TemplateData
record JobView(
        Layout layout,
        Link back,
        Head head,
        Course course,
        List<Fact> facts,
        Optional<Story> story,
        Exchange exchange,
        String support) {

    /**
     * Which job it is, and its state.
     *
     * @param since when the state began, where that is known
     * @param live empty where nothing about it changes any more
     * @param sentences what the state means, and what is unusual about it
     * @param self the address of this page, whole
     */
    record Head(
            String id,
            String type,
            Badge state,
            Optional<String> since,
            Optional<AutoRefresh> live,
            List<String> sentences,
            String self) {}

    /**
     * From its creation to its end.
     *
     * @param line wait and run, to see at a glance
     * @param durations waited and ran, in words
     * @param usually how long such jobs take
     */
    @TemplateData
    record Course(List<Stamp> stamps, Bar line, String durations, Optional<Usually> usually) {}

    /**
     * The call that reads the job, and its answer.
     *
     * @param answer what the service said about it. Not "raw": that word makes Qute write out everything, unescaped
     * @param call the JSON that is sent, where any is
     * @param curl the call as a line for a shell, without secrets
     */
    record Exchange(String answer, Optional<String> call, String curl) {}

    /** One of the three times of a job; empty where it is not known. */
    record Stamp(String label, Optional<Timestamp> moment, String otherwise) {}

    /** How long such jobs take, and what that was taken from. */
    @TemplateData
    record Usually(String time, String sample) {}

    /** A label and its values, some of them links. */
    record Fact(String label, List<Value> values) {}

    /** Something about a job, and where it leads. */
    record Value(String text, Optional<String> href) {

        static Value of(String text) {
            return new Value(text, Optional.empty());
        }
    }

    /**
     * The last jobs of the same kind, and who else was busy.
     *
     * @param steps the newest last
     */
    record Story(String heading, List<Step> steps, List<String> sentences, Optional<Others> others) {}

    /** One job in a story: a shape that leads to it. */
    record Step(String href, String shape, String name, boolean isCurrent) {}

    /** Other jobs, and the sentence that introduces them. */
    record Others(String sentence, List<Link> jobs) {}
}

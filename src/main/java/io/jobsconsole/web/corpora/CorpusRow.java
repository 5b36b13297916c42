package io.jobsconsole.web.corpora;

import io.jobsconsole.web.job.Badge;
import io.jobsconsole.web.job.Timestamp;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * One corpus as a row of the table.
 *
 * @param href the list of its jobs; empty where no filter can name it
 * @param last the result of the job that ended last
 * @param history empty where only jobs older than those of the page are active on it
 */
@TemplateData
record CorpusRow(
        String label,
        Optional<String> href,
        Optional<Result> last,
        Optional<History> history,
        Failures failures,
        Active active,
        Optional<Usual> usual) {

    /**
     * @param href the page of the job; empty if it has none
     * @param ended when; empty where no time of its end is recorded
     */
    @TemplateData
    record Result(Badge state, Optional<String> href, Optional<Timestamp> ended) {}

    /** The latest jobs as shapes beside each other. */
    @TemplateData
    record History(String alternative, List<Shape> shapes) {

        private static final int STEP = 16;

        public int width() {
            return STEP * shapes.size();
        }
    }

    /** @param x distance from the left edge */
    @TemplateData
    record Shape(String state, int x) {}

    /**
     * @param areCurrent whether the last job of the type failed
     * @param type of the jobs that failed; empty where none did
     */
    @TemplateData
    record Failures(boolean areCurrent, String words, Optional<String> type) {}

    /** @param href the list of these jobs; empty where there is none */
    @TemplateData
    record Active(String number, Optional<String> href) {}

    @TemplateData
    record Usual(String time, String type) {}
}

package io.jobsconsole.vectara.v1;

import com.fasterxml.jackson.core.JsonParser;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.vectara.JobsReader;
import io.jobsconsole.vectara.Member;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** The jobs of an answer of ListJobs 1.0. */
class ListedJobs extends JobsReader {

    static final Map<String, JobPart> PARTS = Map.of(
            "id", JobPart.ID,
            "type", JobPart.TYPE,
            "corpusId", JobPart.CORPORA,
            "state", JobPart.STATE,
            "tsCreate", JobPart.CREATED,
            "tsStart", JobPart.STARTED,
            "tsComplete", JobPart.ENDED,
            "userHandle", JobPart.CREATED_BY);

    ListedJobs() {
        super(PARTS);
    }

    @Override
    protected Reported<JobType> type(String name) {
        return WireNames.type(name);
    }

    @Override
    protected Reported<JobState> state(String name) {
        return WireNames.state(name);
    }

    @Override
    protected Member<Corpus> corpus(JsonParser parser) throws IOException {
        return WireNumber.corpus(parser);
    }

    @Override
    protected Member<Instant> time(JsonParser parser) throws IOException {
        return WireNumber.time(parser);
    }
}

package io.jobsconsole.vectara.v2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.vectara.JobsReader;
import io.jobsconsole.vectara.JsonMembers;
import io.jobsconsole.vectara.Member;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** The jobs of an answer of version 2. No member is always there. */
class ListedJobs extends JobsReader {

    static final Map<String, JobPart> PARTS = Map.of(
            "id", JobPart.ID,
            "type", JobPart.TYPE,
            "corpus_keys", JobPart.CORPORA,
            "state", JobPart.STATE,
            "created_at", JobPart.CREATED,
            "started_at", JobPart.STARTED,
            "completed_at", JobPart.ENDED,
            "created_by_username", JobPart.CREATED_BY,
            "comment", JobPart.COMMENT);

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
        return JsonMembers.text(parser)
                .value()
                .map(key -> Member.of(new Corpus(key)))
                .orElseGet(Member::unreadable);
    }

    @Override
    protected Member<Instant> time(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING) ? WireTime.read(parser.getText()) : Member.unreadable();
    }
}

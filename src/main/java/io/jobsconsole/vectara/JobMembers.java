package io.jobsconsole.vectara;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of one job, as far as they were read. */
class JobMembers {

    private final JobsReader reader;
    private final Map<JobPart, String> texts = new EnumMap<>(JobPart.class);
    private final Map<JobPart, Instant> times = new EnumMap<>(JobPart.class);
    private final List<Corpus> corpora = new ArrayList<>();
    private final Set<JobPart> seen = EnumSet.noneOf(JobPart.class);
    private final Set<JobPart> unreadable = EnumSet.noneOf(JobPart.class);

    JobMembers(JobsReader reader) {
        this.reader = reader;
    }

    /** Reads the value at which the parser stands. Of two values nobody can say which one is meant. */
    void read(JobPart part, JsonParser parser) throws IOException {
        if (!seen.add(part)) {
            forget(part);
        } else if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            readOnce(part, parser);
        }
    }

    private void readOnce(JobPart part, JsonParser parser) throws IOException {
        switch (part) {
            case ID, TYPE, STATE, CREATED_BY, COMMENT -> keep(part, JsonMembers.text(parser), texts);
            case CREATED, STARTED, ENDED -> keep(part, reader.time(parser), times);
            case CORPORA -> readCorpora(parser);
        }
    }

    private <T> void keep(JobPart part, Member<T> member, Map<JobPart, T> values) {
        member.value().ifPresent(value -> values.put(part, value));
        if (!member.isReadable()) {
            unreadable.add(part);
        }
    }

    /** Those that can be read are shown beside the word that says that others cannot. */
    private void readCorpora(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            unreadable.add(JobPart.CORPORA);
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var corpus = parser.hasToken(JsonToken.VALUE_NULL) ? Member.<Corpus>unreadable() : reader.corpus(parser);
            corpus.value().ifPresentOrElse(corpora::add, () -> unreadable.add(JobPart.CORPORA));
            parser.skipChildren();
        }
    }

    private void forget(JobPart part) {
        unreadable.add(part);
        texts.remove(part);
        times.remove(part);
        if (part == JobPart.CORPORA) {
            corpora.clear();
        }
    }

    boolean areKnown() {
        return !seen.isEmpty();
    }

    /** A job of which nothing can be read, in place of a value that is no job. */
    Job unreadable() {
        unreadable.addAll(EnumSet.allOf(JobPart.class));
        return job();
    }

    Job job() {
        return new Job(
                texts.getOrDefault(JobPart.ID, ""),
                reader.type(texts.getOrDefault(JobPart.TYPE, "")),
                reader.state(texts.getOrDefault(JobPart.STATE, "")),
                corpora,
                Optional.ofNullable(times.get(JobPart.CREATED)),
                Optional.ofNullable(times.get(JobPart.STARTED)),
                Optional.ofNullable(times.get(JobPart.ENDED)),
                Optional.ofNullable(texts.get(JobPart.CREATED_BY)),
                Optional.ofNullable(texts.get(JobPart.COMMENT)),
                unreadable);
    }
}

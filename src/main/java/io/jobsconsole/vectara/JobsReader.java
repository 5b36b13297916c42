package io.jobsconsole.vectara;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.Reported;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the jobs of an answer, each member for itself. A member in a form that the API does not have, or one that comes
 * twice, makes that part of that job "not readable" and harms nothing else. Unknown members are passed over, whatever
 * they hold.
 */
public abstract class JobsReader {

    private final Map<String, JobPart> parts;

    /** @param parts by the member that carries each */
    public JobsReader(Map<String, JobPart> parts) {
        this.parts = parts;
    }

    /** @param name empty where none is given */
    protected abstract Reported<JobType> type(String name);

    /** @param name empty where none is given */
    protected abstract Reported<JobState> state(String name);

    /** One corpus, at a value that is not {@code null}. */
    protected abstract Member<Corpus> corpus(JsonParser parser) throws IOException;

    /** A time, at a value that is not {@code null}. */
    protected abstract Member<Instant> time(JsonParser parser) throws IOException;

    /**
     * The jobs at this value.
     *
     * @throws JobsFailure when it is no array: to take it for an empty list would hide what it is
     */
    public List<Job> jobs(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        var jobs = new ArrayList<Job>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            jobs.add(job(parser));
        }
        return jobs;
    }

    /** The job that is a whole answer; empty where the answer has no member of a job. */
    public Optional<Job> onlyJob(JsonParser parser) throws IOException {
        return Optional.of(members(parser)).filter(JobMembers::areKnown).map(JobMembers::job);
    }

    /** The job at this value; one of which nothing is readable where it is no object. */
    private Job job(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.START_OBJECT)) {
            return members(parser).job();
        }
        parser.skipChildren();
        return new JobMembers(this).unreadable();
    }

    private JobMembers members(JsonParser parser) throws IOException {
        var members = new JobMembers(this);
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return members;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var part = parts.get(parser.currentName());
            parser.nextToken();
            if (part != null) {
                members.read(part, parser);
            }
            // Only a value that nobody has read is an array or an object still.
            parser.skipChildren();
        }
        return members;
    }
}

package io.jobsconsole.vectara;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the jobs of an answer, each member for itself. A member in a form that the API does not have, or one that comes
 * twice, makes that part of that job "not readable" and harms nothing else. Unknown members are passed over, whatever
 * they hold.
 */
public abstract class JobsReader extends StdDeserializer<List<Job>> {

    private final transient Map<String, JobPart> parts;

    /** @param parts by the member that carries each */
    public JobsReader(Map<String, JobPart> parts) {
        super(List.class);
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

    /** A list that comes twice in one answer is refused: to take either of the two would hide the other. */
    @Override
    @SuppressWarnings("unchecked") // Jackson fails rather than to return something.
    public List<Job> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.START_ARRAY) || context.getAttribute(JobsReader.class) != null) {
            return (List<Job>) context.handleUnexpectedToken(List.class, parser);
        }
        context.setAttribute(JobsReader.class, true);
        var jobs = new ArrayList<Job>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            jobs.add(job(parser));
        }
        return jobs;
    }

    /** The job at this value; one of which nothing is readable where it is no object. */
    public Job job(JsonParser parser) throws IOException {
        var members = new JobMembers(this);
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            parser.skipChildren();
            return members.unreadable();
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
        return members.job();
    }

    /** A text, at a value that is not {@code null}: anything but an array or an object. */
    public static Member<String> text(JsonParser parser) throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            return Member.unreadable();
        }
        var text = parser.getText();
        return text.isEmpty() ? Member.unset() : Member.of(text);
    }
}

package io.jobsconsole.web.format;

import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Display names of job states and types. Lists show many of them, so each name is looked up once. */
@Singleton
public class JobLabels {

    private final Map<JobState, String> states = new EnumMap<>(JobState.class);
    private final Map<JobType, String> types = new EnumMap<>(JobType.class);

    JobLabels(Messages messages) {
        Stream.of(JobState.values()).forEach(state -> states.put(state, messages.state(state)));
        Stream.of(JobType.values()).forEach(type -> types.put(type, messages.type(type)));
    }

    public String of(JobState state) {
        return states.get(state);
    }

    public String of(JobType type) {
        return types.get(type);
    }
}

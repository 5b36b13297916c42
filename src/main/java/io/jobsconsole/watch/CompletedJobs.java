package io.jobsconsole.watch;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The completed jobs of each type that were seen last, which tell how long such jobs usually take. */
class CompletedJobs {

    private static final int MOST = 200;

    /** All types that are newer than the console share one place. */
    private final Map<Optional<JobType>, Map<String, Job>> jobs = new HashMap<>();

    void keep(Job job) {
        var alike = jobs.computeIfAbsent(job.type().known(), type -> new LinkedHashMap<>());
        alike.remove(job.id());
        alike.put(job.id(), job);
        if (alike.size() > MOST) {
            alike.remove(alike.keySet().iterator().next());
        }
    }

    Stream<Job> all() {
        return jobs.values().stream().flatMap(alike -> alike.values().stream());
    }
}

package io.jobsconsole.vectara.v2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.vectara.JsonMembers;
import io.jobsconsole.vectara.Member;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The answer of {@code GET /v2/jobs}; with messages instead of jobs it is an error, whatever its HTTP status says. */
final class JobsAnswer {

    private static final String JOBS = "jobs";
    private static final String METADATA = "metadata";
    private static final String PAGE_KEY = "page_key";

    private final ErrorAnswer error = new ErrorAnswer();
    private Optional<List<Job>> jobs = Optional.empty();
    private Member<String> pageKey = Member.unset();

    private JobsAnswer() {}

    static JobsAnswer read(JsonParser parser) throws IOException {
        var answer = new JobsAnswer();
        var readers = new HashMap<>(answer.error.readers());
        readers.put(JOBS, answer::jobs);
        readers.put(METADATA, answer::metadata);
        var members = JsonMembers.read(parser, readers);
        if (members.areForeign() || members.repeated().contains(JOBS)) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        answer.pageKey = members.once(METADATA, answer.pageKey);
        return answer;
    }

    JobsPage page(JobQuery query) {
        if (jobs.isEmpty() && error.saysSomething()) {
            throw error.failure();
        }
        if (jobs.filter(some -> !some.isEmpty()).isEmpty() && !pageKey.isReadable()) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        return JobsPage.of(query, jobs.orElse(List.of()), pageKey.value().map(PageKey::new), trouble());
    }

    /** The messages of the service beside the jobs: they may tell why jobs are missing. */
    private Optional<ServiceStatus> trouble() {
        if (error.saysSomething()) {
            return Optional.of(error.status(200));
        }
        return pageKey.isReadable() ? Optional.empty() : Optional.of(ServiceStatus.notReadable(PAGE_KEY));
    }

    private void jobs(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            jobs = Optional.of(new ListedJobs().jobs(parser));
        }
    }

    private void metadata(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.START_OBJECT)) {
            pageKey = JsonMembers.texts(parser, Set.of(PAGE_KEY)).get(PAGE_KEY);
        } else if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            pageKey = Member.unreadable();
        }
    }
}

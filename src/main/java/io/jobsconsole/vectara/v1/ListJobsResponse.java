package io.jobsconsole.vectara.v1;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of ListJobs 1.0. The gateway writes what is not set ({@code null}, {@code ""}, {@code "0"}, {@code []}) or
 * leaves it out; all of these are the same and end here.
 */
final class ListJobsResponse {

    private static final String OK = "OK";
    private static final String STATUS = "status";
    private static final String JOB = "job";
    private static final String PAGE_KEY = "pageKey";

    private final List<ServiceStatus> status = new ArrayList<>();
    private final List<Job> job = new ArrayList<>();
    private Member<String> pageKey = Member.unset();

    private ListJobsResponse() {}

    static ListJobsResponse read(JsonParser parser) throws IOException {
        var response = new ListJobsResponse();
        var members = JsonMembers.read(
                parser, Map.of(STATUS, response::status, JOB, response::job, PAGE_KEY, response::pageKey));
        if (members.areForeign() || members.repeated().contains(JOB)) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        if (members.repeated().contains(STATUS)) {
            response.status.add(ServiceStatus.notReadable(STATUS));
        }
        response.pageKey = members.once(PAGE_KEY, response.pageKey);
        return response;
    }

    /** A bad status without jobs is a failure, never "no jobs"; with jobs it is a part of the list. */
    JobsPage page(JobQuery query) {
        var trouble = trouble();
        if (job.isEmpty() && trouble.isPresent()) {
            throw new JobsFailure(trouble.get());
        }
        return JobsPage.of(query, job, pageKey.value().map(PageKey::new), trouble);
    }

    /** The first status that is not good. */
    private Optional<ServiceStatus> trouble() {
        return status.stream()
                .filter(given -> !given.code().equals(OK))
                .findFirst()
                .or(() -> pageKey.isReadable() ? Optional.empty() : Optional.of(ServiceStatus.notReadable(PAGE_KEY)));
    }

    private void job(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            job.addAll(new ListedJobs().jobs(parser));
        }
    }

    private void pageKey(JsonParser parser) throws IOException {
        pageKey = JsonMembers.text(parser);
    }

    private void status(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.START_ARRAY)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                status.add(serviceStatus(parser));
                parser.skipChildren();
            }
        } else if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            status.add(serviceStatus(parser));
        }
    }

    /** One status; a code that is not set is the enum's first, as everywhere in protobuf, and so is the number 0. */
    private static ServiceStatus serviceStatus(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return ServiceStatus.notReadable(STATUS);
        }
        var texts = JsonMembers.texts(parser, Set.of("code", "statusDetail"));
        var code = texts.get("code");
        return code.isReadable()
                ? new ServiceStatus(
                        code.value().filter(given -> !given.equals("0")).orElse(OK),
                        texts.get("statusDetail").value())
                : ServiceStatus.notReadable(STATUS);
    }
}

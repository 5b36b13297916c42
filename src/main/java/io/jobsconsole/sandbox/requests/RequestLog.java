package io.jobsconsole.sandbox.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobsconsole.sandbox.Sandboxed;
import io.quarkus.arc.profile.IfBuildProfile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The latest requests to the sandbox, so that a test can check what was sent. It contains no token. */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
public class RequestLog {

    private static final int KEPT = 50;
    private static final Set<String> TOLD_TO_TOKEN_SERVICES = Set.of("grant_type", "audience", "scope", "resource");

    record ListJobsCall(
            Instant at,
            Map<String, String> headers,
            Optional<String> bearerSha256,
            Optional<String> apiKeySha256,
            JsonNode body) {}

    /** @param path decoded, without the sandbox's prefix */
    record JobsCall(
            Instant at,
            Map<String, String> headers,
            Optional<String> bearerSha256,
            Optional<String> apiKeySha256,
            String path,
            Map<String, List<String>> query) {}

    /**
     * @param listJobs calls of version 1, oldest first
     * @param jobs calls of version 2, oldest first
     * @param tokens the forms sent to the token service, without secrets and tokens
     * @param corporaCalls the number of calls for the names of corpora
     * @param held the number of connections that a fault keeps open
     */
    record Shown(
            List<ListJobsCall> listJobs,
            List<JobsCall> jobs,
            List<Map<String, List<String>>> tokens,
            long tokenCalls,
            long corporaCalls,
            int held) {}

    private final Deque<ListJobsCall> listJobs = new ArrayDeque<>();
    private final Deque<JobsCall> jobs = new ArrayDeque<>();
    private final Deque<Map<String, List<String>>> tokens = new ArrayDeque<>();
    private long tokenCalls;
    private long corporaCalls;

    private final ObjectMapper json;
    private final Clock clock;

    RequestLog(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    public synchronized void addListJobs(SentHeaders headers, String body) {
        keep(
                new ListJobsCall(
                        clock.instant(), headers.visible(), headers.bearerSha256(), headers.apiKeySha256(), tree(body)),
                listJobs);
    }

    public synchronized void addJobs(SentHeaders headers, String path, Map<String, List<String>> query) {
        keep(
                new JobsCall(
                        clock.instant(),
                        headers.visible(),
                        headers.bearerSha256(),
                        headers.apiKeySha256(),
                        path,
                        query),
                jobs);
    }

    public synchronized void addTokenCall() {
        tokenCalls++;
    }

    public synchronized void addCorporaCall() {
        corporaCalls++;
    }

    /** @param form the token request; its secret values are not kept */
    public synchronized void addToken(Map<String, List<String>> form) {
        var kept = new TreeMap<>(form);
        kept.keySet().retainAll(TOLD_TO_TOKEN_SERVICES);
        keep(kept, tokens);
    }

    synchronized Shown shown(int held) {
        return new Shown(List.copyOf(listJobs), List.copyOf(jobs), List.copyOf(tokens), tokenCalls, corporaCalls, held);
    }

    synchronized void clear() {
        listJobs.clear();
        jobs.clear();
        tokens.clear();
        tokenCalls = 0;
        corporaCalls = 0;
    }

    private static <T> void keep(T call, Deque<T> calls) {
        calls.addLast(call);
        if (calls.size() > KEPT) calls.removeFirst();
    }

    /** The body as JSON, or as text when it is not JSON. */
    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }
}

package io.jobsconsole.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What reached the sandbox lately, so that a test can prove what was sent. It keeps no token. */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
class RequestLog {

    private static final int KEPT = 50;

    /** @param headers names in lower case; without {@code authorization}, of which only a SHA-256 of the bearer stays */
    record Received(Instant at, Map<String, String> headers, Optional<String> bearerSha256, JsonNode body) {}

    /** @param listJobs oldest first */
    record Shown(List<Received> listJobs, long tokenCalls) {}

    private final Deque<Received> received = new ArrayDeque<>();
    private long tokenCalls;

    private final ObjectMapper json;
    private final Clock clock;

    RequestLog(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    synchronized void add(MultiMap headers, String body) {
        var bearer = BearerCheck.token(headers.get("authorization")).map(RequestLog::sha256);
        received.addLast(new Received(clock.instant(), visible(headers), bearer, tree(body)));
        if (received.size() > KEPT) received.removeFirst();
    }

    synchronized void addTokenCall() {
        tokenCalls++;
    }

    synchronized Shown shown() {
        return new Shown(List.copyOf(received), tokenCalls);
    }

    synchronized void clear() {
        received.clear();
        tokenCalls = 0;
    }

    private static Map<String, String> visible(MultiMap headers) {
        var visible = new TreeMap<String, String>();
        headers.forEach((name, value) -> visible.merge(name.toLowerCase(), value, (a, b) -> a + ", " + b));
        visible.remove("authorization");
        return visible;
    }

    /** A body that is no JSON is shown as the text it is. */
    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

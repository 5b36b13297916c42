package io.jobsconsole.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A compromised jobs API. The corpus selects the answer: a hundred jobs in which every text is a {@linkplain
 * Payloads#scripts script} (corpus 1 and up), a failure with such texts (1,001 and up), or generated nonsense (10,001
 * and up: the number is the seed).
 */
public class HostileApi extends ApiServer {

    static final int FAILURES = 1_000;
    static final int NONSENSE = 10_000;
    private static final int JOBS = 100;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Map<String, String> start() {
        var url = open(this::answer);
        return Map.of(
                "jobs-console.accounts.hostile.url", url,
                "jobs-console.accounts.hostile.customer-id", "123456",
                "jobs-console.accounts.hostile.oidc-client", "demo",
                "jobs-console.accounts.hostile-v2.url", url,
                "jobs-console.accounts.hostile-v2.api", "v2",
                "jobs-console.accounts.hostile-v2.credentials", "client-credentials",
                "jobs-console.accounts.hostile-v2.oidc-client", "demo-v2");
    }

    private void answer(HttpExchange call) throws IOException {
        var isV2 = call.getRequestURI().getPath().startsWith("/v2");
        var asked = isV2
                ? call.getRequestURI().getQuery()
                : new String(call.getRequestBody().readAllBytes(), UTF_8);
        var number = number(String.valueOf(asked), isV2 ? "corpus_key=(\\d+)" : "\"corpusId\":\\[(\\d+)");
        var body = number > NONSENSE
                ? nonsense(new Random(number), isV2)
                : json.writeValueAsString(number > FAILURES ? failure(number - FAILURES, isV2) : jobs(number, isV2));
        var bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(number > FAILURES && number < NONSENSE && isV2 ? 400 : 200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static int number(String asked, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(asked);
        return found.find() ? Integer.parseInt(found.group(1)) : 1;
    }

    /** Every field of every job has another script, different on each page. */
    private static Object jobs(int page, boolean isV2) {
        var scripts = Payloads.scripts();
        var jobs = new ArrayList<Object>();
        for (var row = 0; row < JOBS; row++) {
            var next = (page - 1) * JOBS + row;
            var job = new LinkedHashMap<String, Object>();
            job.put("id", script(scripts, next));
            job.put("type", script(scripts, next + 1));
            job.put("state", script(scripts, next + 2));
            job.put(isV2 ? "created_by" : "userHandle", script(scripts, next + 3));
            if (isV2) {
                job.put("corpus_keys", List.of(script(scripts, next + 4)));
                job.put("created_at", "2026-05-19T14:02:10Z");
            } else {
                job.put("corpusId", List.of(String.valueOf(page)));
                job.put("tsCreate", "1779199330");
            }
            jobs.add(job);
        }
        return isV2
                ? Map.of("jobs", jobs, "metadata", Map.of("page_key", script(scripts, page)))
                : Map.of(
                        "status",
                                List.of(Map.of(
                                        "code", script(scripts, page), "statusDetail", script(scripts, page + 1))),
                        "job", jobs,
                        "pageKey", script(scripts, page));
    }

    private static Object failure(int script, boolean isV2) {
        var scripts = Payloads.scripts();
        return isV2
                ? Map.of(
                        "messages", List.of(script(scripts, script)),
                        "request_id", script(scripts, script + 1),
                        "field_errors", Map.of(script(scripts, script + 2), script(scripts, script + 3)))
                : Map.of(
                        "status",
                        List.of(Map.of("code", script(scripts, script), "statusDetail", script(scripts, script + 1))));
    }

    static String script(List<String> scripts, int number) {
        return scripts.get(number % scripts.size());
    }

    /** A random structure similar to an answer. */
    private static String nonsense(Random random, boolean isV2) {
        var members = isV2
                ? List.of(
                        "jobs", "metadata", "messages", "id", "state", "type", "created_at", "corpus_keys", "page_key")
                : List.of(
                        "job",
                        "status",
                        "pageKey",
                        "id",
                        "state",
                        "type",
                        "tsCreate",
                        "corpusId",
                        "userHandle",
                        "code");
        return value(random, members, 0);
    }

    private static String value(Random random, List<String> members, int depth) {
        var kind = random.nextInt(depth > 4 ? 8 : 14);
        return switch (kind) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextLong());
            case 2 -> String.valueOf(random.nextDouble());
            case 3 -> random.nextInt(20) == 0 ? "1e99999" : "\"" + random.nextInt() + "\"";
            case 4 -> "\"JOB_STATE__" + (random.nextBoolean() ? "FAILED" : "X") + "\"";
            case 5 -> "\"\\u0000\\u202e" + "x".repeat(random.nextInt(300)) + "\"";
            case 6 -> "true";
            case 7 -> random.nextInt(40) == 0 ? "\"\\ud800\"" : "\"2026-13-99T25:61:00Z\"";
            case 8, 9, 10 -> {
                var elements = new ArrayList<String>();
                for (var count = random.nextInt(5); count > 0; count--) {
                    elements.add(value(random, members, depth + 1));
                }
                yield "[" + String.join(",", elements) + (random.nextInt(60) == 0 ? "," : "") + "]";
            }
            default -> {
                var entries = new LinkedHashMap<String, String>();
                for (var count = random.nextInt(7); count > 0; count--) {
                    entries.put(members.get(random.nextInt(members.size())), value(random, members, depth + 1));
                }
                var written = new ArrayList<String>();
                entries.forEach((name, value) -> written.add("\"" + name + "\":" + value));
                yield "{" + String.join(",", written) + (random.nextInt(60) == 0 ? "" : "}");
            }
        };
    }
}

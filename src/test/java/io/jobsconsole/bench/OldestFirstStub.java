package io.jobsconsole.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Version 1 of the jobs API with many jobs, which gives the oldest first and takes the same time for each call. */
final class OldestFirstStub implements AutoCloseable {

    private record Job(String id, long created, String state) {

        JsonObject json() {
            var json = new JsonObject()
                    .put("id", id)
                    .put("type", "JOB__CORPUS_REBUILD_VECTOR_INDEX")
                    .put("corpusId", new JsonArray().add(String.valueOf(created % 17)))
                    .put("state", state)
                    .put("tsCreate", String.valueOf(created))
                    .put("tsStart", String.valueOf(created + 5));
            return state.endsWith("STARTED") ? json : json.put("tsComplete", String.valueOf(created + 65));
        }
    }

    /** A place in the list, and the states that were asked for: as at the service, a key stands for all filters. */
    private record Key(int index, List<?> states) {

        static Key read(String written) {
            var parts = written.split("-", 2);
            return new Key(Integer.parseInt(parts[0]), List.of(parts[1].split("-")));
        }

        String written() {
            return index + "-"
                    + String.join("-", states.stream().map(String::valueOf).toList());
        }
    }

    private final Vertx vertx;
    private final HttpServer server;
    private final Duration time;
    private final List<Job> jobs = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    /** So many jobs, spread at random over the days before now. The last ones run. */
    OldestFirstStub(Vertx vertx, int count, Duration days, Duration time)
            throws ExecutionException, InterruptedException {
        this.vertx = vertx;
        this.time = time;
        var now = Instant.now().getEpochSecond();
        var created = new Random(1)
                .longs(count, now - days.toSeconds(), now - 60)
                .sorted()
                .toArray();
        for (var index = 0; index < count; index++) {
            var state = index >= count - 5 ? "STARTED" : index % 50 == 0 ? "FAILED" : "COMPLETED";
            jobs.add(new Job("job_%06d".formatted(index), created[index], "JOB_STATE__" + state));
        }
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    int calls() {
        return calls.get();
    }

    /** The newest job. */
    String newest() {
        return jobs.get(jobs.size() - 1).id();
    }

    private void answer(HttpServerRequest call) {
        calls.incrementAndGet();
        call.body()
                .onSuccess(body -> vertx.setTimer(
                        time.toMillis(),
                        due -> call.response()
                                .putHeader("Content-Type", "application/json")
                                .end(page(body.toJsonObject()).toBuffer())));
    }

    private JsonObject page(JsonObject asked) {
        var key = asked.containsKey("pageKey")
                ? Key.read(asked.getString("pageKey"))
                : new Key(
                        first(Long.parseLong(asked.getString("epochSecs"))),
                        asked.getJsonArray("state").getList());
        var most = asked.getInteger("numResults", 100);
        var found = new JsonArray();
        var index = key.index();
        for (; index < jobs.size() && found.size() < most; index++) {
            if (key.states().contains(jobs.get(index).state())) {
                found.add(jobs.get(index).json());
            }
        }
        var rest = jobs.subList(index, jobs.size()).stream();
        var isFollowed = rest.anyMatch(job -> key.states().contains(job.state()));
        return new JsonObject()
                .put("status", new JsonArray())
                .put("job", found)
                .put("pageKey", isFollowed ? new Key(index, key.states()).written() : "");
    }

    private int first(long since) {
        var low = 0;
        var high = jobs.size();
        while (low < high) {
            var middle = (low + high) / 2;
            if (jobs.get(middle).created() < since) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public void close() {
        server.close();
    }
}

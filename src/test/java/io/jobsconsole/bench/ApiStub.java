package io.jobsconsole.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A jobs API with minimal cost: every call gets the same prepared jobs after a settable delay. */
final class ApiStub implements AutoCloseable {

    private static final String[] STATES = {"COMPLETED", "COMPLETED", "COMPLETED", "STARTED", "FAILED", "QUEUED"};
    private static final String[] TYPES = {
        "JOB__CORPUS_REBUILD_VECTOR_INDEX", "JOB__CORPUS_REPLACE_FILTER_ATTRS", "JOB__CORPUS_BULK_DELETE"
    };

    private final Vertx vertx;
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile List<Buffer> pages;
    private volatile Duration delay = Duration.ZERO;
    private volatile Trouble trouble = Trouble.NONE;

    /** The kinds of failure. */
    enum Trouble {
        NONE,
        /** Answers 503. */
        DOWN,
        /** Closes every connection instead of answering. */
        CLOSED,
        /** Never answers. */
        SILENT
    }

    ApiStub(Vertx vertx) throws ExecutionException, InterruptedException {
        this.vertx = vertx;
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        answers(100);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Changes the answer to a complete list of this many jobs. */
    void answers(int rows) {
        answers(rows, 1);
    }

    /** Changes every list to this many pages of this many jobs. */
    void answers(int rows, int pages) {
        this.pages = IntStream.rangeClosed(1, pages)
                .mapToObj(page -> page(page, rows, page < pages ? String.valueOf(page) : ""))
                .toList();
    }

    void waits(Duration time) {
        delay = time;
    }

    void has(Trouble next) {
        trouble = next;
    }

    /** The number of calls. */
    int calls() {
        return calls.get();
    }

    private void answer(HttpServerRequest call) {
        calls.incrementAndGet();
        call.body().onSuccess(body -> {
            if (delay.isZero()) {
                write(call, body);
            } else {
                vertx.setTimer(delay.toMillis(), due -> write(call, body));
            }
        });
    }

    private void write(HttpServerRequest call, Buffer body) {
        switch (trouble) {
            case NONE ->
                call.response().putHeader("Content-Type", "application/json").end(page(body));
            case DOWN -> call.response().setStatusCode(503).end();
            case CLOSED -> call.connection().close();
            case SILENT -> {}
        }
    }

    /** The request is parsed only for lists of several pages, to save time. */
    private Buffer page(Buffer asked) {
        var key = pages.size() == 1 ? null : asked.toJsonObject().getString("pageKey");
        return pages.get(key == null ? 0 : Integer.parseInt(key));
    }

    private static Buffer page(int number, int rows, String pageKey) {
        var now = Instant.now().getEpochSecond();
        var jobs = new JsonArray();
        for (var row = 0; row < rows; row++) {
            var created = now - 600 - row * 977L;
            var state = STATES[row % STATES.length];
            var job = new JsonObject()
                    .put("id", "job_%08x".formatted(0x40be7700 + (number - 1) * 1_000_000 + row * 7919))
                    .put("type", TYPES[row % TYPES.length])
                    .put("corpusId", new JsonArray().add(String.valueOf(100 + row % 17)))
                    .put("state", "JOB_STATE__" + state)
                    .put("tsCreate", String.valueOf(created))
                    .put("userHandle", "person-" + row % 9 + "@example.com");
            if (!state.equals("QUEUED")) {
                job.put("tsStart", String.valueOf(created + 3 + row % 40));
            }
            if (state.equals("COMPLETED") || state.equals("FAILED")) {
                job.put("tsComplete", String.valueOf(created + 60 + row % 400));
            }
            jobs.add(job);
        }
        return new JsonObject()
                .put("status", new JsonArray())
                .put("job", jobs)
                .put("pageKey", pageKey)
                .toBuffer();
    }

    @Override
    public void close() {
        server.close();
    }
}

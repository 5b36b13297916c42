package io.jobsconsole.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** The load generator: one event loop that requests the same page repeatedly and measures the time. */
final class Load {

    /** The request, and the status of a right answer. */
    record Request(String url, int status, Map<String, String> headers) {

        Request with(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Request(url, status, more);
        }

        /** The headers of a browser. */
        Request packed() {
            return with("Accept-Encoding", "gzip");
        }
    }

    /**
     * The result of one round.
     *
     * @param times response times of the right answers, sorted, in nanoseconds
     */
    record Round(long[] times, int failures, Duration took) {

        double perSecond() {
            return times.length / (took.toNanos() / 1e9);
        }

        /** In milliseconds. */
        double percentile(double share) {
            return times.length == 0 ? Double.NaN : times[(int) Math.min(times.length - 1, times.length * share)] / 1e6;
        }
    }

    private final Vertx vertx;
    private final HttpClient client;

    Load(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxInitialLineLength(16_384).setIdleTimeout(0),
                new PoolOptions().setHttp1MaxSize(2_000));
    }

    /** This many browsers, each of which sends its next request after each answer. */
    Round closed(int browsers, Duration time, Request request) throws InterruptedException, ExecutionException {
        var taken = new Times();
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        var done = new CompletableFuture<Void>();
        vertx.runOnContext(start -> {
            var left = new int[] {browsers};
            for (var browser = 0; browser < browsers; browser++) {
                again(request, taken, end, () -> {
                    if (--left[0] == 0) {
                        done.complete(null);
                    }
                });
            }
        });
        done.get();
        return taken.round(Duration.ofNanos(System.nanoTime() - begin));
    }

    private void again(Request request, Times taken, long end, Runnable over) {
        if (System.nanoTime() >= end) {
            over.run();
            return;
        }
        ask(request, taken).onComplete(answered -> again(request, taken, end, over));
    }

    /** This many requests per second, independent of the answers: a response time starts when the request is due. */
    Round paced(double perSecond, Duration time, Request request) throws InterruptedException, ExecutionException {
        var taken = new Times();
        var begin = System.nanoTime();
        var gap = (long) (1e9 / perSecond);
        var wanted = (int) (time.toNanos() / gap);
        var done = new CompletableFuture<Void>();
        vertx.runOnContext(start -> {
            var sent = new int[1];
            var answered = new int[1];
            vertx.setPeriodic(1, tick -> {
                while (sent[0] < wanted && System.nanoTime() >= begin + sent[0] * gap) {
                    ask(request, taken, begin + sent[0]++ * gap).onComplete(any -> {
                        if (++answered[0] == wanted) {
                            vertx.cancelTimer(tick);
                            done.complete(null);
                        }
                    });
                }
            });
        });
        done.get();
        return taken.round(Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * This many browsers that send one request each at the same time; returns the number of answers by status, with 0
     * for no answer.
     */
    CompletableFuture<Map<Integer, Integer>> atOnce(int browsers, Request request) {
        var statuses = new ConcurrentHashMap<Integer, Integer>();
        var answers = IntStream.range(0, browsers)
                .mapToObj(browser -> answer(request)
                        .compose(answer -> answer.body().map(answer.statusCode()))
                        .otherwise(0)
                        .onSuccess(status -> statuses.merge(status, 1, Integer::sum)))
                .toList();
        return Future.all(answers)
                .<Map<Integer, Integer>>map(any -> statuses)
                .toCompletionStage()
                .toCompletableFuture();
    }

    /** The unparsed body of one answer. */
    Buffer body(Request request) throws InterruptedException, ExecutionException {
        return answer(request)
                .compose(HttpClientResponse::body)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    String header(Request request, String name) throws InterruptedException, ExecutionException {
        return answer(request)
                .compose(answer -> answer.body().map(answer.getHeader(name)))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    void put(String url, Buffer body) throws InterruptedException, ExecutionException {
        client.request(new RequestOptions().setAbsoluteURI(url).setMethod(HttpMethod.PUT))
                .compose(sent -> sent.send(body))
                .compose(HttpClientResponse::body)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    private Future<Void> ask(Request request, Times taken) {
        return ask(request, taken, System.nanoTime());
    }

    private Future<Void> ask(Request request, Times taken, long due) {
        return answer(request)
                .compose(answer -> answer.body().map(answer.statusCode()))
                .onComplete(answered -> {
                    if (answered.succeeded() && answered.result() == request.status()) {
                        taken.add(System.nanoTime() - due);
                    } else {
                        taken.failures++;
                    }
                })
                .transform(any -> Future.succeededFuture());
    }

    private Future<HttpClientResponse> answer(Request request) {
        var options = new RequestOptions().setAbsoluteURI(request.url()).setMethod(HttpMethod.GET);
        request.headers().forEach(options::putHeader);
        return client.request(options).compose(sent -> sent.send());
    }

    /** A growing array, used on the event loop only. */
    private static final class Times {

        private long[] times = new long[1_024];
        private int count;
        private int failures;

        void add(long time) {
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = time;
        }

        Round round(Duration took) {
            var sorted = Arrays.copyOf(times, count);
            Arrays.sort(sorted);
            return new Round(sorted, failures, took);
        }
    }
}

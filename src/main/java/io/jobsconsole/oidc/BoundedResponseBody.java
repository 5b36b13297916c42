package io.jobsconsole.oidc;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.spi.BodyStream;

/** Limits the size of a provider's response body. The HTTP client keeps the whole body in memory and has no limit. */
final class BoundedResponseBody implements BodyStream<Buffer> {

    /** In bytes. A token or discovery document takes a few KB, many keys with certificates some hundred KB. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final BodyStream<Buffer> body;
    private long bytes;

    private BoundedResponseBody(BodyStream<Buffer> body) {
        this.body = body;
    }

    static BodyCodec<Buffer> codec() {
        return client -> {
            Handler<AsyncResult<BodyStream<Buffer>>> bounded =
                    made -> client.handle(made.map(BoundedResponseBody::new));
            BodyCodec.buffer().create(bounded);
        };
    }

    @Override
    public Future<Void> write(Buffer part) {
        bytes += part.length();
        if (bytes > MOST_BYTES) {
            return Future.failedFuture("Answer larger than " + MOST_BYTES + " bytes");
        }
        return body.write(part);
    }

    @Override
    public void write(Buffer part, Handler<AsyncResult<Void>> handler) {
        write(part).onComplete(handler);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        body.end(handler);
    }

    @Override
    public Future<Buffer> result() {
        return body.result();
    }

    @Override
    public void handle(Throwable failure) {
        body.handle(failure);
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
        body.setWriteQueueMaxSize(size);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return body.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
        body.drainHandler(handler);
        return this;
    }
}

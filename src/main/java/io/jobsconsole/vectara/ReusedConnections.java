package io.jobsconsole.vectara;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpClientCodec;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Tells a kept connection that the server closed before the first byte of an answer from every other broken call: only
 * such a call fails with {@link ReusedConnectionClosed}. The server had closed the connection while it was idle and read
 * nothing of the call, or at least answered nothing of it.
 */
class ReusedConnections implements Consumer<HttpClientRequest> {

    private static final String HANDLER = "reused-connection";

    /** Whether the failure is of a call on a kept connection that was closed before the first byte of its answer. */
    static boolean wasClosed(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(ReusedConnectionClosed.class::isInstance);
    }

    @Override
    public void accept(HttpClientRequest request) {
        var pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
        var isReused = pipeline.get(HANDLER) != null;
        if (isReused) {
            pipeline.remove(HANDLER);
        }
        // Behind TLS, whose own messages are no answer.
        pipeline.addBefore(pipeline.context(HttpClientCodec.class).name(), HANDLER, new FirstByte(request, isReused));
    }

    /** Waits for the first byte of one answer. */
    private static final class FirstByte extends ChannelInboundHandlerAdapter {

        private final HttpClientRequest request;
        private boolean mayBeRepeated;

        FirstByte(HttpClientRequest request, boolean isReused) {
            this.request = request;
            this.mayBeRepeated = isReused;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            mayBeRepeated = false;
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            closed();
            context.fireChannelInactive();
        }

        /**
         * Vert.x would log the exception as an error, but the call is repeated or fails with it. In TLS 1.3 a server refuses a
         * client's certificate after the handshake, and the REST client would not tell that from a closed connection.
         */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var isHandled = closed() || cause.getCause() instanceof SSLException && request.reset(0, cause);
            if (!isHandled) {
                context.fireExceptionCaught(cause);
            }
        }

        private boolean closed() {
            if (!mayBeRepeated) {
                return false;
            }
            mayBeRepeated = false;
            return request.reset(0, new ReusedConnectionClosed());
        }
    }

    /** The server closed a kept connection instead of answering. */
    static final class ReusedConnectionClosed extends RuntimeException {

        ReusedConnectionClosed() {
            super("Kept connection closed before the answer", null, false, false);
        }
    }
}

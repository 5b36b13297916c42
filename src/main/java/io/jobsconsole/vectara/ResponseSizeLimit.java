package io.jobsconsole.vectara;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.function.Consumer;

/**
 * Fails a call whose answer is larger than any list of jobs. The REST client holds a whole answer in memory and has no
 * limit of its own. This handler counts the received bytes; above the limit it resets the connection and the call fails
 * with {@link AnswerTooLarge}.
 */
class ResponseSizeLimit implements Consumer<HttpClientRequest> {

    /** A hundred jobs are about 60 KB; in bytes. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final String HANDLER = "response-size-limit";

    @Override
    public void accept(HttpClientRequest request) {
        var pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
        if (pipeline.get(HANDLER) != null) {
            pipeline.remove(HANDLER);
        }
        pipeline.addFirst(HANDLER, new Counter(request));
    }

    /** Counts the bytes of one answer. Each request on a kept-alive connection installs a new counter. */
    private static final class Counter extends ChannelInboundHandlerAdapter {

        private final HttpClientRequest request;
        private long bytes;

        Counter(HttpClientRequest request) {
            this.request = request;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            bytes += message instanceof ByteBuf buffer ? buffer.readableBytes() : 0;
            if (bytes > MOST_BYTES) {
                request.reset(0, new AnswerTooLarge());
            }
            context.fireChannelRead(message);
        }
    }

    /** The answer is larger than {@link #MOST_BYTES}. */
    static final class AnswerTooLarge extends RuntimeException {

        AnswerTooLarge() {
            super("Answer larger than " + MOST_BYTES + " bytes", null, false, false);
        }
    }
}

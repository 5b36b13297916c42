package io.jobsconsole.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Closes a connection with too many pipelined requests (RFC 9112, 9.3.2). Vert.x queues them without a limit, and in
 * memory they take ten times their size on the wire: a hundred clients that read no answers could fill the memory.
 * Browsers and proxies do not pipeline. Behind the last request of a connection, see {@link BodyFraming}, nothing is passed
 * on.
 */
final class PipeliningLimit extends ChannelInboundHandlerAdapter {

    private static final int MOST_REQUESTS = 20;

    private int waiting;
    private boolean isLast;
    private boolean isOver;

    private PipeliningLimit(boolean isLast) {
        this.isLast = isLast;
    }

    /** Counts a request as no longer waiting. The first request of a connection installs the limit. */
    static void without(HttpServerRequest request) {
        var pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
        var known = pipeline.get(PipeliningLimit.class);
        var behind = pipeline.context(VertxHandler.class);
        if (known != null) {
            known.waiting--;
        } else if (behind != null) { // otherwise the connection is closed
            pipeline.addBefore(
                    behind.name(),
                    null,
                    new PipeliningLimit(BodyFraming.of(request).isLast()));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            isOver |= isLast;
            isLast = BodyFraming.of(request).isLast();
            if (++waiting == MOST_REQUESTS) {
                context.close();
            }
        }
        if (waiting < MOST_REQUESTS && !isOver) {
            context.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
        }
    }
}

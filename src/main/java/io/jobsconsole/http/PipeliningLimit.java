package io.jobsconsole.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Hangs up on a client that sends many requests before the first of them is answered (RFC 9112, 9.3.2, lets it). Vert.x queues
 * them without a limit, at ten times the size that they have on the wire: a hundred clients that read nothing could fill the
 * memory. Browsers and proxies send none ahead.
 */
final class PipeliningLimit extends ChannelInboundHandlerAdapter {

    private static final int MOST_REQUESTS = 20;

    private int waiting;

    private PipeliningLimit() {}

    /** This request does not wait any more. */
    static void without(HttpServerRequest request) {
        var pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
        var known = pipeline.get(PipeliningLimit.class);
        var behind = pipeline.context(VertxHandler.class);
        if (known != null) {
            known.waiting--;
        } else if (behind != null) { // else it is closed
            pipeline.addBefore(behind.name(), null, new PipeliningLimit());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest && ++waiting == MOST_REQUESTS) {
            context.close();
        }
        if (waiting < MOST_REQUESTS) {
            context.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
        }
    }
}

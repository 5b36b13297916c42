package io.jobsconsole.vertx;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;

/** The event loop of whoever calls. */
public final class EventLoop {

    private EventLoop() {}

    /** An answer that another request may have asked for goes on here, where the caller is. */
    public static <T> Uni<T> returnToCaller(Uni<T> answer) {
        var context = Vertx.currentContext();
        return context == null ? answer : answer.emitOn(MutinyHelper.executor(context));
    }
}

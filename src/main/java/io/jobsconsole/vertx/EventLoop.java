package io.jobsconsole.vertx;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;

/** Moves answers between event loops. */
public final class EventLoop {

    private EventLoop() {}

    /**
     * Emits the answer on the event loop of the current caller. Another request, on another event loop, may have made
     * the call.
     */
    public static <T> Uni<T> returnToCaller(Uni<T> answer) {
        var context = Vertx.currentContext();
        return context == null ? answer : answer.emitOn(MutinyHelper.executor(context));
    }
}

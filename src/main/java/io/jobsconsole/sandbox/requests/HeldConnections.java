package io.jobsconsole.sandbox.requests;

import io.jobsconsole.sandbox.Sandboxed;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections whose answers are held back. A held connection uses no thread and ends when its client leaves. */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
public class HeldConnections {

    private final Set<HttpConnection> held = ConcurrentHashMap.newKeySet();

    public void hold(RoutingContext call) {
        var connection = call.request().connection();
        held.add(connection);
        call.addEndHandler(end -> held.remove(connection));
    }

    int count() {
        return held.size();
    }

    /** Closes every held connection. */
    public void release() {
        held.forEach(HttpConnection::close);
    }

    void stop(@Observes ShutdownEvent event) {
        release();
    }
}

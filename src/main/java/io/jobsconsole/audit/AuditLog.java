package io.jobsconsole.audit;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Writes the audit log: category {@code audit}, level INFO, one JSON object per event on one line, with control characters
 * escaped. It holds no token, and about a person nothing but the provider's subject.
 */
@Singleton
public class AuditLog {

    private static final Logger LOG = Logger.getLogger("audit");

    /** Writes a line when the request has ended, if it was about anything that is audited. */
    public void follow(RoutingContext request) {
        var trail = Trail.of(request);
        request.addEndHandler(
                ended -> trail.event().ifPresent(event -> write(request, trail, event, ended.succeeded())));
    }

    private static void write(RoutingContext request, Trail trail, Trail.Event event, boolean isWhole) {
        var line = new JsonObject().put("event", event.word());
        line.put("request", RequestNumber.of(request));
        trail.user().ifPresent(user -> line.put("user", user));
        trail.account().ifPresent(account -> line.put("account", account));
        trail.credentials().ifPresent(credentials -> line.put("credentials", credentials));
        trail.query().ifPresent(query -> line.put("query", query));
        trail.reason().ifPresent(reason -> line.put("reason", reason));
        line.put("status", request.response().getStatusCode());
        if (!isWhole) {
            line.put("cut", true);
        }
        LOG.info(line.encode());
    }
}

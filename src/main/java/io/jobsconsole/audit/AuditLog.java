package io.jobsconsole.audit;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Writes the audit log: category {@code audit}, level INFO, one JSON object per event and line, control characters
 * escaped. The log contains no token, and no personal value except the provider's subject.
 */
@Singleton
public class AuditLog {

    private static final Logger LOG = Logger.getLogger("audit");

    /** Writes a line at the end of the request, if an audited event happened. */
    public void follow(RoutingContext request) {
        var auditRecord = AuditRecord.of(request);
        request.addEndHandler(ended -> auditRecord
                .lines()
                .forEach(line -> line.event().ifPresent(event -> write(request, line, event, ended.succeeded()))));
    }

    private static void write(
            RoutingContext request, AuditRecord auditRecord, AuditRecord.Event event, boolean isWhole) {
        var line = new JsonObject().put("event", event.word());
        line.put("request", RequestId.of(request));
        auditRecord.user().ifPresent(user -> line.put("user", user));
        auditRecord.account().ifPresent(account -> line.put("account", account));
        auditRecord.credentials().ifPresent(credentials -> line.put("credentials", credentials));
        auditRecord.query().ifPresent(query -> line.put("query", query));
        auditRecord.reason().ifPresent(reason -> line.put("reason", reason));
        line.put("status", request.response().getStatusCode());
        if (!isWhole) {
            line.put("cut", true);
        }
        LOG.info(line.encode());
    }
}

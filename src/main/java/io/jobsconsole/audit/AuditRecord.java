package io.jobsconsole.audit;

import io.jobsconsole.lang.EnumName;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What is known of one request for the audit log, noted where it becomes known. */
public final class AuditRecord {

    /** What a line of the audit log is about. */
    public enum Event {
        /** Jobs were asked for in an account that is open to the visitor; the status says what came of it. */
        READ,
        SIGN_IN,
        SIGN_OUT,
        /** Somebody was turned away before anything was read. */
        REFUSED;

        String word() {
            return EnumName.kebabCase(this);
        }
    }

    private static final String KEY = AuditRecord.class.getName();

    private Optional<Event> event = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private Optional<String> user = Optional.empty();
    private Optional<String> account = Optional.empty();
    private Optional<String> credentials = Optional.empty();
    private Optional<String> query = Optional.empty();

    private AuditRecord() {}

    public static AuditRecord of(RoutingContext request) {
        AuditRecord auditRecord = request.get(KEY);
        if (auditRecord == null) {
            auditRecord = new AuditRecord();
            request.put(KEY, auditRecord);
        }
        return auditRecord;
    }

    /** @param id the provider's subject: nothing else about a person is kept; null where its token names none */
    public void by(String id) {
        user = Optional.of(String.valueOf(id));
    }

    /** @param how what opens the account: in whose name the jobs API is called */
    public void on(String opened, String how) {
        account = Optional.of(opened);
        credentials = Optional.of(how);
    }

    /** @param canonical the query as the console understood it, which holds nothing else that an address may carry */
    public void read(String canonical) {
        event = Optional.of(Event.READ);
        query = Optional.of(canonical);
    }

    public void is(Event happened) {
        event = Optional.of(happened);
    }

    public void refused(String why) {
        event = Optional.of(Event.REFUSED);
        reason = Optional.of(why);
    }

    /** @param key of the account that was asked for, where it could be one */
    public void refusedAccount(Optional<String> key) {
        refused("account");
        account = key;
    }

    public boolean isByAnyone() {
        return user.isPresent();
    }

    Optional<Event> event() {
        return event;
    }

    Optional<String> reason() {
        return reason;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> account() {
        return account;
    }

    Optional<String> credentials() {
        return credentials;
    }

    Optional<String> query() {
        return query;
    }
}

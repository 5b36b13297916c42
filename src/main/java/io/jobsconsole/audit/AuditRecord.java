package io.jobsconsole.audit;

import io.jobsconsole.lang.EnumName;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The audit record of one request. Each step of the request adds its values. */
public final class AuditRecord {

    /** The event of an audit line. */
    public enum Event {
        /** The visitor read jobs of an account that is open to them; the status tells the result. */
        READ,
        SIGN_IN,
        SIGN_OUT,
        /** The request was refused before any data was read. */
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

    /** The credentials of each account that was read for a page about several accounts, by the account's key. */
    private final Map<String, String> several = new LinkedHashMap<>();

    private AuditRecord() {}

    public static AuditRecord of(RoutingContext request) {
        AuditRecord auditRecord = request.get(KEY);
        if (auditRecord == null) {
            auditRecord = new AuditRecord();
            request.put(KEY, auditRecord);
        }
        return auditRecord;
    }

    /** @param id the provider's subject, the only personal value in the log; null when the token has none */
    public void by(String id) {
        user = Optional.of(String.valueOf(id));
    }

    /** @param how the credentials of the account, which tell in whose name the jobs API is called */
    public void on(String opened, String how) {
        account = Optional.of(opened);
        credentials = Optional.of(how);
    }

    /** @param canonical the canonical query, without anything else that the address contained */
    public void read(String canonical) {
        event = Optional.of(Event.READ);
        query = Optional.of(canonical);
    }

    /** Jobs of one of several accounts were read: each account gets a line of its own, so that a search for it finds the read. */
    public void readAlso(String opened, String how) {
        event = Optional.of(Event.READ);
        several.put(opened, how);
    }

    public void is(Event happened) {
        event = Optional.of(happened);
    }

    public void refused(String why) {
        event = Optional.of(Event.REFUSED);
        reason = Optional.of(why);
    }

    /** @param key the requested account, if it is a valid key */
    public void refusedAccount(Optional<String> key) {
        refused("account");
        account = key;
    }

    public boolean isByAnyone() {
        return user.isPresent();
    }

    /** One record for each line of the log. */
    List<AuditRecord> lines() {
        return several.isEmpty()
                ? List.of(this)
                : several.entrySet().stream()
                        .map(read -> ofAccount(read.getKey(), read.getValue()))
                        .toList();
    }

    private AuditRecord ofAccount(String key, String how) {
        var line = new AuditRecord();
        line.event = event;
        line.user = user;
        line.account = Optional.of(key);
        line.credentials = Optional.of(how);
        return line;
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

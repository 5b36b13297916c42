package io.jobsconsole.production;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.logging.LogRuntimeConfig;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;

/** Requires a handler that writes the audit log: without one, visitors would read jobs and no line would say so. */
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
class AuditLogCheck implements Check {

    private static final String HANDLERS = "quarkus.log.category.\"audit\".handlers";

    private final LogRuntimeConfig log;

    AuditLogCheck(SmallRyeConfig config) {
        this.log = config.getConfigMapping(LogRuntimeConfig.class);
    }

    @Override
    public Stream<String> complaints() {
        var audit = Optional.ofNullable(log.categories().get("audit"));
        var passesOn =
                audit.map(LogRuntimeConfig.CategoryConfig::useParentHandlers).orElse(true);
        var isWritten = audit.flatMap(LogRuntimeConfig.CategoryConfig::handlers)
                        .filter(this::anyWrites)
                        .isPresent()
                || passesOn
                        && (rootWrites()
                                || log.handlers().filter(this::anyWrites).isPresent());
        return isWritten
                ? Stream.empty()
                : Stream.of(Check.named(HANDLERS) + " names no handler that writes INFO lines, and "
                        + (passesOn ? "no other log handler does" : "use-parent-handlers of this category is false")
                        + ": the audit log says who read what");
    }

    private boolean rootWrites() {
        return writes(log.console().enabled(), log.console().level())
                || writes(log.file().enabled(), log.file().level())
                || writes(log.syslog().enabled(), log.syslog().level())
                || writes(log.socket().enabled(), log.socket().level());
    }

    private boolean anyWrites(List<String> handlers) {
        return handlers.stream()
                .anyMatch(name -> has(
                                log.consoleHandlers(), name, handler -> writes(handler.enabled(), handler.level()))
                        || has(log.fileHandlers(), name, handler -> writes(handler.enabled(), handler.level()))
                        || has(log.syslogHandlers(), name, handler -> writes(handler.enabled(), handler.level()))
                        || has(log.socketHandlers(), name, handler -> writes(handler.enabled(), handler.level())));
    }

    private static <T> boolean has(Map<String, T> handlers, String name, Predicate<T> writes) {
        return Optional.ofNullable(handlers.get(name)).filter(writes).isPresent();
    }

    private static boolean writes(boolean isEnabled, Level level) {
        return isEnabled && level.intValue() <= Level.INFO.intValue();
    }
}

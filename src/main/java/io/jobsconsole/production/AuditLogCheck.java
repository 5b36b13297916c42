package io.jobsconsole.production;

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
class AuditLogCheck implements Check {

    private static final String PASSES_ON = "quarkus.log.category.\"audit\".use-parent-handlers";
    private static final String CONSOLE = "quarkus.log.console.enabled";

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
        return Stream.of(passesOn ? CONSOLE : PASSES_ON)
                .filter(key -> !isWritten)
                .map(
                        key -> Check.named(key)
                                + " must be true, because no other handler writes INFO lines: the audit log says who read what");
    }

    private boolean rootWrites() {
        // GuardedSettings holds the level of this one.
        return log.console().enabled()
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

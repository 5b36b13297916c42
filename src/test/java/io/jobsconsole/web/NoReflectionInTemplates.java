package io.jobsconsole.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/**
 * Fails every page whose template reads a value by reflection, which works on the JVM but not in a native image. Such a type
 * is not declared, so Quarkus generated no value resolver for it.
 */
@Singleton
class NoReflectionInTemplates implements ValueResolver {

    private final ReflectionValueResolver reflection = new ReflectionValueResolver();

    void join(@Observes EngineBuilder engine) {
        engine.addValueResolver(this);
    }

    /** Runs just before the reflection resolver, after all others. */
    @Override
    public int getPriority() {
        return reflection.getPriority() + 1;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        return reflection.appliesTo(context);
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        throw new IllegalStateException("Only reflection finds '%s' of %s"
                .formatted(context.getName(), context.getBase().getClass().getName()));
    }
}

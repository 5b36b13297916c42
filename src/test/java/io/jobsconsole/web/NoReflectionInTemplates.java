package io.jobsconsole.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/**
 * Fails every page on which a template finds a value by reflection, as the JVM allows and a native image does not: its type
 * is not declared, so nothing was generated to read it.
 */
@Singleton
class NoReflectionInTemplates implements ValueResolver {

    private final ReflectionValueResolver reflection = new ReflectionValueResolver();

    void join(@Observes EngineBuilder engine) {
        engine.addValueResolver(this);
    }

    /** Just before reflection itself, when all others had their chance. */
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

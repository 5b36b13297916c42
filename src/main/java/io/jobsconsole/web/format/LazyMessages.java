package io.jobsconsole.web.format;

import io.quarkus.qute.Engine;
import io.quarkus.qute.runtime.MessageBundleRecorder.BundleContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

/**
 * Parses the template of a message when the message is first needed. Quarkus parses every message with a parameter at the
 * start, and looks for each in six files before it finds it in the bundle.
 */
class LazyMessages {

    /** Runs before the observer of Quarkus, which then finds every template in the engine. */
    private static final int BEFORE_QUARKUS = 1;

    void put(@Observes @Priority(BEFORE_QUARKUS) Engine engine, BundleContext bundles) {
        bundles.getMessageTemplates()
                .forEach((id, message) -> engine.putTemplate(id, new LazyTemplate(engine, id, message.content)));
    }
}

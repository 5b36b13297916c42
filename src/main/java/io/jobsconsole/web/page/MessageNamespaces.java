package io.jobsconsole.web.page;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Resolver;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.qute.runtime.MessageBundleRecorder.BundleContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Lets templates name the messages of the bundles, as in {@code {list:noJobs}}. Quarkus does that by {@link MessageBundles},
 * which also parses every message at the start. The configuration leaves its observers out, so that Qute parses a message
 * when it is first needed.
 */
class MessageNamespaces {

    static void add(@Observes EngineBuilder engine, BundleContext bundles) {
        bundles.getBundleInterfaces()
                .forEach((name, byLocale) -> engine.addNamespaceResolver(namespace(name, byLocale)));
    }

    private static NamespaceResolver namespace(String name, Map<String, Class<?>> byLocale) {
        var bundle = (Resolver) MessageBundles.get(byLocale.get(MessageBundles.DEFAULT_LOCALE));
        return NamespaceResolver.builder(name).resolve(bundle::resolve).build();
    }
}

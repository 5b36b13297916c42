package io.jobsconsole.account;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Hides names of token services that MicroProfile Config guesses from variables, such as {@code
 * quarkus.oidc-client.east[1]client.id} for {@code QUARKUS_OIDC_CLIENT_EAST_1_CLIENT_ID}. It would ask for all settings
 * of a service of that name. {@link HyphenVariables} gives the right name.
 */
@StaticInitSafe
public class IndexedNames implements ConfigSourceInterceptor {

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        return context.proceed(name);
    }

    @Override
    public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
        Iterable<String> names = context::iterateNames;
        return stream(names).filter(name -> !isGuessed(name)).iterator();
    }

    private static Stream<String> stream(Iterable<String> names) {
        return StreamSupport.stream(names.spliterator(), false);
    }

    private static boolean isGuessed(String name) {
        return name.startsWith("quarkus.oidc-client.") && name.contains("[");
    }
}

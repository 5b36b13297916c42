package io.jobsconsole.account;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads the named views and the names of numbered corpora among the environment variables: {@code
 * JOBS_CONSOLE_ACCOUNTS_MAIN_VIEWS_LAST_NIGHT} is {@code jobs-console.accounts.main.views.last-night}. MicroProfile Config
 * cannot know which underscores stand for a hyphen, and takes a number at the end for an index. Here it is known, because
 * the name of a view has no dot and no underscore.
 */
@StaticInitSafe
public class ViewVariables implements ConfigSourceFactory {

    /** Just below the environment, which has the same values. */
    private static final int ORDINAL = 295;

    private static final Pattern VIEW = Pattern.compile("JOBS_CONSOLE_ACCOUNTS_([A-Z0-9_]+?)_VIEWS_([A-Z0-9_]+)");

    private static final Pattern CORPUS_NAME =
            Pattern.compile("JOBS_CONSOLE_ACCOUNTS_([A-Z0-9_]+?)_CORPUS_NAMES_([0-9]+)");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var views = new HashMap<String, String>();
        context.iterateNames().forEachRemaining(name -> {
            var view = VIEW.matcher(name);
            if (view.matches()) {
                var key = "jobs-console.accounts." + word(view.group(1)) + ".views." + word(view.group(2));
                views.put(key, context.getValue(name).getValue());
            }
            var corpus = CORPUS_NAME.matcher(name);
            if (corpus.matches()) {
                var key = "jobs-console.accounts." + word(corpus.group(1)) + ".corpus-names." + corpus.group(2);
                views.put(key, context.getValue(name).getValue());
            }
        });
        return views.isEmpty()
                ? List.of()
                : List.of(new PropertiesConfigSource(views, "variables of named views", ORDINAL));
    }

    private static String word(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

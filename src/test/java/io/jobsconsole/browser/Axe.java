package io.jobsconsole.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Checks the accessibility of a page with axe. The script runs in the page itself: the library's own method opens
 * another page for each result and takes four times as long.
 */
public final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /**
     * Each violation by its rule and its first element.
     *
     * @param rules none for all of them
     */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page, String... rules) {
        page.evaluate("window.axe ||" + SCRIPT + ";undefined");
        return (List<String>) page.evaluate("""
                rules => axe.run(document, {resultTypes: ['violations'], ...(rules.length && {runOnly: rules})}).then(result =>
                    result.violations.map(fault => `${fault.id}: ${fault.nodes[0].html}`))""", List.of(rules));
    }

    private static String script() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

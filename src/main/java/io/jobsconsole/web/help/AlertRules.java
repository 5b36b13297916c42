package io.jobsconsole.web.help;

import io.jobsconsole.account.Account;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rules for Prometheus, from the file that operators copy. */
@Singleton
class AlertRules {

    private static final String FILE = "/prometheus-rules.yml";
    private static final String ANY_ACCOUNT = "account=~\".+\"";
    private static final String EXAMPLE = "https://jobs.example.com/";

    private final String rules = rules();

    /**
     * The rules for one account.
     *
     * @param console the address of the console, with a slash at its end
     */
    String of(Account account, String console) {
        return rules.replace(ANY_ACCOUNT, "account=\"" + account.key() + "\"").replace(EXAMPLE, console);
    }

    /** Without the comment at the beginning of the file, which is about the file. */
    private static String rules() {
        try (var file = AlertRules.class.getResourceAsStream(FILE)) {
            var text = new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("groups:"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

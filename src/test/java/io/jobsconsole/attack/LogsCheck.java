package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Searches the logs of all tests, at DEBUG, for secrets. Every token of the tests is a JWT, signed or encrypted;
 * authorization codes are in addresses; the secrets are known. Runs after all other tests.
 */
class LogsCheck {

    private static final Path TARGET = Path.of("target");
    private static final Path LOGS = TARGET.resolve("logs");

    /** Every start of the console in a test writes a line to its log and to the test report. */
    private static final String START = "powered by Quarkus";

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*\\."),
            Pattern.compile("[?&]code=[A-Za-z0-9._-]{8,}"),
            Pattern.compile("q_session[^=\\s]*=[^;\\s]{20,}"),
            Pattern.compile("Bearer [A-Za-z0-9_-]{20,}"),
            Pattern.compile("only-for-(development|end-to-end)-[a-z]|sandbox-only|canary"));

    @Test
    void findsNoSecret() throws IOException {
        var found = new ArrayList<String>();
        var lines = 0L;
        for (var log : logs()) {
            try (var written = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                var all = written.toList();
                lines += all.size();
                all.stream()
                        .filter(line -> SECRETS.stream()
                                .anyMatch(secret -> secret.matcher(line).find()))
                        .map(line -> log + ": " + line.substring(0, Math.min(300, line.length())))
                        .forEach(found::add);
            }
        }
        System.out.printf("G23: %d lines of logs: %d secrets%n", lines, found.size());
        assertThat(lines).as("lines that were searched").isGreaterThan(1_000);
        assertThat(found).isEmpty();
    }

    /** Tests restart the console with other settings in several JVMs, and no start may overwrite the log of another. */
    @Test
    void searchesFromTheFirstStartToTheLast() throws IOException {
        var reported =
                starts(files(TARGET, path -> path.getFileName().toString().matches("TEST-.*\\.xml")));

        var searched = starts(files(LOGS, path -> true));

        System.out.printf("G23: %d starts of the console in the logs, %d in the reports%n", searched, reported);
        assertThat(searched).isPositive().isGreaterThanOrEqualTo(reported);
    }

    /** The search must be able to find something. */
    @Test
    void wouldFindThem() {
        for (var secret : List.of(
                "token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln",
                "GET /callback?state=x&code=0123456789abcdef",
                "Cookie: q_session.8080=eyJhbGciOiJkaXIiLCJlbmMiOiJ",
                "Authorization: Bearer abcdefghijklmnopqrstuvwxyz",
                "secret sandbox-only")) {
            assertThat(SECRETS)
                    .as(secret)
                    .anyMatch(pattern -> pattern.matcher(secret).find());
        }
    }

    private static long starts(List<Path> files) throws IOException {
        var starts = 0L;
        for (var file : files) {
            try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                starts += lines.filter(line -> line.contains(START)).count();
            }
        }
        return starts;
    }

    private static List<Path> logs() throws IOException {
        return Stream.concat(
                        files(LOGS, path -> true).stream(),
                        files(
                                TARGET,
                                path -> path.toString().contains("packaged-console-") && path.endsWith("console.log"))
                                .stream())
                .toList();
    }

    private static List<Path> files(Path directory, Predicate<Path> wanted) throws IOException {
        try (var found = Files.find(directory, 2, (path, file) -> file.isRegularFile() && wanted.test(path))) {
            return found.toList();
        }
    }
}

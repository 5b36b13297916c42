package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Searches what the console wrote during all tests, at DEBUG, for what it must not write. Every token of the tests is a JWT, signed or
 * encrypted; authorization codes come in addresses; secrets are known. Runs after everything else.
 */
class LogsCheck {

    private static final Path LOGS = Path.of("target/logs");

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*\\."),
            Pattern.compile("[?&]code=[A-Za-z0-9._-]{8,}"),
            Pattern.compile("q_session=[^;\\s]{20,}"),
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

    /** A search that finds nothing has to be one that would. */
    @Test
    void wouldFindThem() {
        for (var secret : List.of(
                "token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln",
                "GET /callback?state=x&code=0123456789abcdef",
                "Cookie: q_session=eyJhbGciOiJkaXIiLCJlbmMiOiJ",
                "Authorization: Bearer abcdefghijklmnopqrstuvwxyz",
                "secret sandbox-only")) {
            assertThat(SECRETS)
                    .as(secret)
                    .anyMatch(pattern -> pattern.matcher(secret).find());
        }
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> own = Files.walk(LOGS);
                Stream<Path> packaged = Files.find(
                        Path.of("target"),
                        2,
                        (path, file) ->
                                path.toString().contains("packaged-console-") && path.endsWith("console.log"))) {
            return Stream.concat(own, packaged).filter(Files::isRegularFile).toList();
        }
    }
}

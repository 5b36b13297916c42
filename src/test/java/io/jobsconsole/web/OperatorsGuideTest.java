package io.jobsconsole.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The operator's guide names only pages, metrics and loggers that exist. */
@QuarkusTest
class OperatorsGuideTest {

    private static final Pattern PAGE = Pattern.compile("(?m)^\\| (?:400 )?\\*([^*]+)\\*");
    private static final Pattern METRIC = Pattern.compile("`((?:jobs_console|http|ft|cache)_\\w+)`");
    private static final Pattern LOGGER = Pattern.compile("(?m)^\\| `(io\\.jobsconsole\\.[\\w.]+)`");

    @Test
    void namesErrorPagesByTheirHeadings() throws IOException {
        assertThat(named(PAGE)).hasSizeGreaterThan(8).isSubsetOf(sentences());
    }

    /** AlertsTest looks for those in the chapter about metrics of jobs: no account is watched here. */
    @Test
    void namesMetricsThatThereAre() throws IOException {
        Sandbox.reset();
        ConsoleSession.newlySignedInAs("alice").get("/accounts/demo/jobs");
        var metrics = Operations.metrics();
        var guide = Files.readString(Path.of("OPERATING.md")).replaceFirst("(?s)\n## Metrics of jobs\n.*?\n## ", "");

        assertThat(METRIC.matcher(guide).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(6)
                .allSatisfy(metric -> assertThat(metrics).containsPattern("(?m)^" + metric));
    }

    @Test
    void namesLoggersThatThereAre() throws IOException {
        assertThat(named(LOGGER))
                .hasSizeGreaterThan(2)
                .allSatisfy(logger -> assertThat(Class.forName(logger)).isNotNull());
    }

    private static List<String> named(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Path.of("OPERATING.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> sentences() throws IOException {
        var messages = new Properties();
        for (var bundle : List.of("msg", "errors")) {
            try (var file =
                    Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + "_en.properties"))) {
                messages.load(file);
            }
        }
        return Stream.of(messages)
                .flatMap(all -> all.values().stream())
                .map(String::valueOf)
                .collect(toSet());
    }
}

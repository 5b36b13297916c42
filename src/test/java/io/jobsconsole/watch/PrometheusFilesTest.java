package io.jobsconsole.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The rules and the board for operators, checked by Prometheus' own tool. */
@EnabledIf(
        value = "io.jobsconsole.watch.PrometheusServer#isInstalled",
        disabledReason = "Needs Prometheus: apt-get install prometheus")
class PrometheusFilesTest {

    static final Path RULES = Path.of("src/main/kubernetes/example/prometheus-rules.yml");

    private static final Path TESTS = Path.of("src/test/resources/prometheus/rules-test.yml");
    private static final Path BOARD = Path.of("src/main/kubernetes/example/grafana-dashboard.json");
    private static final Pattern ALERT = Pattern.compile("alert: (\\w+)");
    private static final Pattern TESTED = Pattern.compile("alertname: (\\w+)");
    private static final Pattern EXAMPLE = Pattern.compile("amtool check-config.*?```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern METRIC = Pattern.compile("jobs_console_\\w+");

    @TempDir
    Path directory;

    @Test
    void areRulesThatPrometheusTakes() throws Exception {
        assertThat(PrometheusServer.promtool("check", "rules", RULES.toString()))
                .contains("6 rules found");
    }

    @Test
    void raiseEachAlertWithItsSentencesAndItsLink() throws Exception {
        Files.copy(RULES, directory.resolve("prometheus-rules.yml"));
        var tests = Files.copy(TESTS, directory.resolve("rules-test.yml"));

        assertThat(PrometheusServer.promtool("test", "rules", tests.toString())).contains("SUCCESS");
        assertThat(all(TESTED, TESTS)).containsAll(all(ALERT, RULES));
    }

    /** Each expression of the board becomes a rule, because the tool of this version parses nothing else. */
    @Test
    void showABoardWhoseExpressionsPrometheusTakes() throws Exception {
        var expressions = expressions();
        var rules = new ObjectMapper().createObjectNode();
        var group = rules.putArray("groups").addObject().put("name", "board");
        var all = group.putArray("rules");
        for (var number = 0; number < expressions.size(); number++) {
            all.addObject().put("record", "board:" + number).put("expr", expressions.get(number));
        }
        // JSON is YAML.
        var file = Files.writeString(directory.resolve("board.yml"), rules.toString());

        assertThat(expressions).hasSizeGreaterThan(10);
        assertThat(PrometheusServer.promtool("check", "rules", file.toString()))
                .contains(expressions.size() + " rules found");
    }

    @Test
    void noticeAWrongExpression() throws Exception {
        var file = Files.writeString(
                directory.resolve("wrong.yml"), "groups: [{name: a, rules: [{record: 'a:b', expr: 'max by ('}]}]");

        assertThat(PrometheusServer.promtool("check", "rules", file.toString())).contains("FAILED");
    }

    /** The example for mail, chat and a web hook. */
    @Test
    void showAConfigurationThatAlertmanagerTakes() throws Exception {
        var guide = Files.readString(Path.of("OPERATING.md"));
        var example = EXAMPLE.matcher(guide);
        assertThat(example.find()).isTrue();
        var file = Files.writeString(
                directory.resolve("alertmanager.yml"), example.group(1).stripIndent());

        assertThat(PrometheusServer.tool("amtool", "check-config", file.toString()))
                .contains("SUCCESS", "3 receivers");
    }

    /** The board and the rules ask for no metric that the guide does not explain. */
    @Test
    void askForMetricsThatTheGuideExplains() throws IOException {
        var guide = Files.readString(Path.of("OPERATING.md"));

        for (var file : List.of(RULES, BOARD)) {
            assertThat(METRIC.matcher(Files.readString(file)).results())
                    .extracting(found -> found.group().replaceFirst("_bucket$", ""))
                    .isNotEmpty()
                    .allSatisfy(metric -> assertThat(guide).contains("`" + metric + "`"));
        }
    }

    private static List<String> expressions() throws IOException {
        return StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(BOARD.toFile())
                                .at("/panels")
                                .spliterator(),
                        false)
                .flatMap(panel -> StreamSupport.stream(panel.at("/targets").spliterator(), false))
                .map(target -> target.at("/expr"))
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> all(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}

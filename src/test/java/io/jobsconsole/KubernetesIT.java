package io.jobsconsole;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the Kubernetes manifest that the build writes, and the examples that complement it. */
class KubernetesIT {

    private static final Path MANIFEST = Path.of("target/kubernetes/kubernetes.yml");
    private static final Path BY_HAND = Path.of("src/main/kubernetes/kubernetes.yml");
    private static final Path CONFIG_MAP = Path.of("src/main/kubernetes/example/configmap.yml");

    private static final Pattern KEY_OF_THE_SECRET = Pattern.compile("--from-literal=(\\w+)=");

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /** The handwritten part is no complete document, so the test checks the generated result. */
    static List<Path> documents() throws IOException {
        try (var examples = Files.walk(BY_HAND.getParent())) {
            return Stream.concat(
                            Stream.of(MANIFEST),
                            examples.filter(Files::isRegularFile)
                                    .filter(file -> !file.equals(BY_HAND) && !isOfPrometheus(file)))
                    .toList();
        }
    }

    /** Rules and a board are files of Prometheus and Grafana: PrometheusFilesTest checks them. */
    private static boolean isOfPrometheus(Path file) {
        return file.endsWith("prometheus-rules.yml") || file.endsWith("grafana-dashboard.json");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keepsToTheSchemaOfTheApi(Path file) throws IOException {
        assertThat(read(file))
                .isNotEmpty()
                .allSatisfy(document ->
                        assertThatCode(() -> KubernetesSchema.check(document)).doesNotThrowAnyException());
    }

    /** The search must be able to find something. */
    @ParameterizedTest
    @CsvSource({
        "Deployment, /spec/template/spec/containers/0/securityContext, readOnlyRootFilesystem, readOnlyRootFileSystem",
        "Deployment, /spec/template/spec/containers/0/readinessProbe/httpGet, path, paths",
        "Deployment, /spec/template/spec/containers/0/envFrom/1/secretRef, name, names",
        "Deployment, /spec/template/spec/volumes/0/emptyDir, medium, media",
        "Deployment, /spec/template/spec, automountServiceAccountToken, autoMountServiceAccountToken",
        "Deployment, /spec/strategy/rollingUpdate, maxSurge, surge",
        "Deployment, /spec, selector, selectors",
        "Service, /spec/ports/0, targetPort, targetport",
        "PodDisruptionBudget, /spec, minAvailable, minimum",
        "HorizontalPodAutoscaler, /spec/metrics/0/resource/target, averageUtilization, averageUtilisation",
        "NetworkPolicy, /spec/ingress/0/from/0, namespaceSelector, namespace",
        "NetworkPolicy, /spec/egress/0/ports/0, port, ports",
    })
    void wouldNoticeAMisspeltField(String kind, String parent, String field, String misspelt) throws IOException {
        var document = only(kind);
        var object = (ObjectNode) document.at(parent);
        object.set(misspelt, object.remove(field));

        assertThatThrownBy(() -> KubernetesSchema.check(document)).hasMessageContaining("`" + misspelt + "`");
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, /spec, replicas, two",
        "Deployment, /spec/template/spec, automountServiceAccountToken, no",
        "Deployment, /spec/template/spec/containers/0/resources/limits, memory, 512 megabytes",
        "HorizontalPodAutoscaler, /spec, maxReplicas, 6",
    })
    void wouldNoticeAValueOfTheWrongType(String kind, String parent, String field, String value) throws IOException {
        var document = only(kind);
        ((ObjectNode) document.at(parent)).put(field, value);

        assertThatThrownBy(() -> KubernetesSchema.check(document)).isNotNull();
    }

    @Test
    void losesNothingOfWhatIsWrittenByHand() throws IOException {
        assertThat(read(BY_HAND)).isNotEmpty().allSatisfy(document -> {
            var merged = only(document.at("/kind").asText());
            assertThat(KubernetesSchema.contains(merged, document))
                    .as("%s within %s", document, merged)
                    .isTrue();
        });
    }

    @Test
    void makesNoSecretNoRoleAndNothingThatNeedsAnExtendedCluster() throws IOException {
        assertThat(read(MANIFEST))
                .extracting(document -> document.at("/kind").asText())
                .containsExactlyInAnyOrder(
                        "Deployment", "Service", "PodDisruptionBudget", "HorizontalPodAutoscaler", "NetworkPolicy");
    }

    @Test
    void takesItsConfigurationAndItsSecretsByReference() throws IOException {
        var container = container();

        assertThat(container.has("env")).isFalse();
        assertThat(container.at("/envFrom"))
                .isEqualTo(YAML.readTree("[{configMapRef: {name: jobs-console}}, {secretRef: {name: jobs-console}}]"));
    }

    @Test
    void runsTwiceAndIsNeverLessDuringAnUpdate() throws IOException {
        var deployment = only("Deployment");

        assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(2);
        // The schema allows quoted numbers here, but an API server rejects them.
        assertThat(deployment.at("/spec/strategy"))
                .isEqualTo(YAML.readTree("{type: RollingUpdate, rollingUpdate: {maxUnavailable: 0, maxSurge: 1}}"));
        assertThat(only("HorizontalPodAutoscaler").at("/spec/minReplicas").asInt())
                .isEqualTo(2);
        assertThat(only("PodDisruptionBudget").at("/spec/minAvailable").asInt()).isEqualTo(1);
    }

    @Test
    void asksForNoMoreRightsThanItNeeds() throws IOException {
        var pod = only("Deployment").at("/spec/template/spec");

        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.has("serviceAccountName")).isFalse();
        assertThat(pod.at("/securityContext"))
                .isEqualTo(
                        YAML.readTree("{runAsNonRoot: true, runAsUser: 1001, seccompProfile: {type: RuntimeDefault}}"));
        assertThat(pod.at("/containers")).hasSize(1);
        assertThat(container().at("/securityContext"))
                .isEqualTo(
                        YAML.readTree(
                                "{allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}"));
    }

    @Test
    void canWriteToItsTemporaryFilesOnly() throws IOException {
        var pod = only("Deployment").at("/spec/template/spec");

        assertThat(pod.at("/volumes")).singleElement().satisfies(volume -> {
            assertThat(volume.at("/name").asText()).isEqualTo("tmp");
            assertThat(volume.at("/emptyDir/medium").asText()).isEqualTo("Memory");
            assertThat(volume.at("/emptyDir/sizeLimit").asText()).isNotEmpty();
        });
        assertThat(container().at("/volumeMounts"))
                .extracting(mount -> mount.at("/mountPath").asText())
                .containsExactly("/tmp");
    }

    @ParameterizedTest
    @CsvSource({"startupProbe, /q/health/started", "readinessProbe, /q/health/ready", "livenessProbe, /q/health/live"})
    void isProbedOnTheManagementPort(String probe, String path) throws IOException {
        var address = container().path(probe).path("httpGet");

        assertThat(address.path("path").asText()).isEqualTo(path);
        assertThat(address.path("port").asInt()).isEqualTo(9000);
    }

    @Test
    void offersOnlyItsPagesToTheCluster() throws IOException {
        var service = only("Service");

        assertThat(service.at("/spec/type").asText()).isEqualTo("ClusterIP");
        assertThat(service.at("/spec/ports")).singleElement().satisfies(port -> {
            assertThat(port.at("/port").asInt()).isEqualTo(80);
            assertThat(port.at("/targetPort").asInt()).isEqualTo(8080);
        });
    }

    /** Every rule names a sender: a rule without one would allow all traffic. */
    @Test
    void letsOnlyTheIngressControllerAndTheMonitoringIn() throws IOException {
        var policy = only("NetworkPolicy");

        assertThat(policy.at("/spec/policyTypes"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.at("/spec/ingress"))
                .allSatisfy(rule -> assertThat(rule.at("/from/0/namespaceSelector/matchLabels"))
                        .isNotEmpty())
                .extracting(rule -> rule.at("/ports"))
                .allSatisfy(ports -> assertThat(ports).hasSize(1))
                .extracting(ports -> ports.at("/0/port").asInt())
                .containsExactly(8080, 9000);
        assertThat(policy.at("/spec/egress").findValuesAsText("port")).containsExactly("53", "53", "443");
    }

    @Test
    void meansTheSamePodsEverywhere() throws IOException {
        var pods = only("Deployment").at("/spec/selector/matchLabels");

        assertThat(pods).isNotEmpty();
        assertThat(KubernetesSchema.contains(only("Deployment").at("/spec/template/metadata/labels"), pods))
                .isTrue();
        // An update cannot change a selector.
        assertThat(pods.has("app.kubernetes.io/version")).isFalse();
        assertThat(only("Service").at("/spec/selector")).isEqualTo(pods);
        assertThat(only("PodDisruptionBudget").at("/spec/selector/matchLabels")).isEqualTo(pods);
        assertThat(only("NetworkPolicy").at("/spec/podSelector/matchLabels")).isEqualTo(pods);
        assertThat(only("Deployment").at("/spec/template/spec/topologySpreadConstraints"))
                .hasSize(2)
                .allSatisfy(spread ->
                        assertThat(spread.at("/labelSelector/matchLabels")).isEqualTo(pods));
        assertThat(only("HorizontalPodAutoscaler").at("/spec/scaleTargetRef"))
                .isEqualTo(YAML.readTree("{apiVersion: apps/v1, kind: Deployment, name: "
                        + only("Deployment").at("/metadata/name").asText() + "}"));
    }

    @Test
    void isGivenTheTimeToEndWhatIsUnderWay() throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        var end = Stream.of("quarkus.shutdown.delay", "quarkus.shutdown.timeout")
                .map(key -> Duration.parse("PT" + settings.getProperty(key, "0S")))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(end).isPositive();
        assertThat(only("Deployment")
                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asLong())
                .isGreaterThan(end.toSeconds());
    }

    /** The build is reproducible, and so is its output. */
    @ParameterizedTest
    @ValueSource(strings = {"build-timestamp", "commit-id", "vcs-uri"})
    void doesNotSayWhenOrFromWhatItWasMade(String annotation) throws IOException {
        assertThat(Files.readString(MANIFEST)).contains("app.quarkus.io/").doesNotContain(annotation);
    }

    @Test
    void namesOnlyKeysInItsExamplesThatTheReadmeExplains() throws IOException {
        var explained =
                Pattern.compile(explainedKeys().map(KubernetesIT::variables).collect(joining("|")));

        assertThat(variables("quarkus.oidc-client.<name>.client-id"))
                .isEqualTo("QUARKUS_OIDC_CLIENT_[A-Z0-9_]+_CLIENT_ID");
        assertThat(Stream.concat(settings().keySet().stream(), keysOfTheSecret()))
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(key).matches(explained));
        assertThat("JOBS_CONSOLE_PUBLIC_ORIGINS").doesNotMatch(explained);
    }

    @Test
    void startsWithWhatTheExamplesSet() throws Exception {
        var settings = new HashMap<>(settings());
        keysOfTheSecret().forEach(key -> settings.put(key, "canary-of-" + key.toLowerCase() + "-0123456789"));

        try (var console = PackagedConsole.start(settings)) {
            assertThat(RestAssured.get("http://127.0.0.1:" + console.managementPort()
                                    + container()
                                            .at("/livenessProbe/httpGet/path")
                                            .asText())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /**
     * The keys as the table names them: a key that begins with a dot shares all but its last part with the first key of
     * its row.
     */
    private static Stream<String> explainedKeys() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `jobs-console.") || line.startsWith("| `quarkus."))
                .map(line -> line.split("\\|")[1])
                .flatMap(names -> {
                    var keys = Pattern.compile("`([^`]+)`")
                            .matcher(names)
                            .results()
                            .map(key -> key.group(1))
                            .toList();
                    var family = keys.get(0).substring(0, keys.get(0).lastIndexOf('.'));
                    return keys.stream().map(key -> key.startsWith(".") ? family + key : key);
                });
    }

    /** The environment variables of a key, for any value of {@code <name>}. */
    private static String variables(String key) {
        return Stream.of(key.split("<\\w+>", -1)).map(PackagedConsole::variable).collect(joining("[A-Z0-9_]+"));
    }

    private static Map<String, String> settings() throws IOException {
        return read(CONFIG_MAP).get(0).at("/data").properties().stream()
                .collect(toMap(Map.Entry::getKey, setting -> setting.getValue().asText()));
    }

    private static Stream<String> keysOfTheSecret() throws IOException {
        var keys = KEY_OF_THE_SECRET
                .matcher(Files.readString(CONFIG_MAP))
                .results()
                .map(key -> key.group(1))
                .toList();
        assertThat(keys).isNotEmpty();
        return keys.stream();
    }

    private static JsonNode container() throws IOException {
        return only("Deployment").at("/spec/template/spec/containers/0");
    }

    private static JsonNode only(String kind) throws IOException {
        var documents = read(MANIFEST).stream()
                .filter(document -> document.at("/kind").asText().equals(kind))
                .toList();
        assertThat(documents).as(kind).hasSize(1);
        return documents.get(0);
    }

    private static List<JsonNode> read(Path file) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll();
        }
    }
}

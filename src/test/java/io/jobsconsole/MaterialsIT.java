package io.jobsconsole;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Checks the bill of materials of the packaged console. */
class MaterialsIT {

    private static final File BILL = new File("target/classes/META-INF/sbom/jobs-console.cdx.json");
    private static final Path LIBRARIES = Path.of("target/quarkus-app/lib");

    @Test
    void namesEveryJarOfTheApplication() throws IOException {
        assumeTrue(Files.exists(LIBRARIES), "An executable has no jars");
        var named = components().map(MaterialsIT::jar).collect(toSet());

        try (var files = Files.walk(LIBRARIES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".jar")))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(jar -> assertThat(named).contains(jar));
        }
    }

    /** Libraries with known vulnerabilities in older versions. A removed library passes, too. */
    @ParameterizedTest
    @CsvFileSource(resources = "/floors.csv", useHeadersInDisplayName = true)
    void isMadeOfNothingKnownToBeVulnerable(String library, String floor, String vulnerability) throws IOException {
        Map<String, String> versions = components()
                .collect(toMap(MaterialsIT::name, one -> one.path("version").asText(), (one, same) -> one));
        var version = Version.parse(versions.getOrDefault(library, floor));

        assertThat(version).as(vulnerability).isGreaterThanOrEqualTo(Version.parse(floor));
    }

    private static String name(JsonNode component) {
        return component.path("group").asText() + ":" + component.path("name").asText();
    }

    /** Quarkus's name for it. */
    private static String jar(JsonNode component) {
        var purl = component.path("purl").asText();
        var classifier = purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
        return component.path("group").asText() + "." + component.path("name").asText() + "-"
                + component.path("version").asText() + classifier + ".jar";
    }

    private static Stream<JsonNode> components() throws IOException {
        return StreamSupport.stream(
                new ObjectMapper().readTree(BILL).path("components").spliterator(), false);
    }
}

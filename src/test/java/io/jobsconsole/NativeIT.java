package io.jobsconsole;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jobsconsole.jobs.JobSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.junit.jupiter.api.Test;

/**
 * Checks the input of native-image, which every build writes without running native-image. The test fails when a new
 * class is found only by reflection, or a new file only on the class path.
 */
class NativeIT {

    private static final Path SOURCES = Path.of("target/native-sources-only/native-sources");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** The packages in which every record is written or read as JSON, except those that call the jobs API. */
    private static final Pattern WIRE = Pattern.compile("io\\.jobsconsole\\.(jobs\\.v1|jobs\\.v2|data)");

    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.jobsconsole");

    /** Jackson calls a record's constructor and accessors and reads the annotations of its fields. */
    @Test
    void registersEveryRecordThatIsReadOrWrittenAsJson() throws IOException {
        var registered = StreamSupport.stream(given("reflect-config.json").spliterator(), false)
                .filter(entry -> Stream.of("allDeclaredConstructors", "allDeclaredMethods", "allDeclaredFields")
                        .allMatch(all -> entry.path(all).asBoolean()))
                .map(entry -> entry.get("name").asText())
                .collect(toSet());

        assertThat(json())
                .as("records of JSON")
                .hasSizeGreaterThan(20)
                .allSatisfy(record -> assertThat(registered)
                        .as("%s needs @RegisterForReflection".formatted(record))
                        .contains(record));
    }

    @Test
    void keepsEveryTemplateAndEveryAsset() throws IOException {
        var kept = kept();

        assertThat(files("templates", "META-INF/resources"))
                .hasSizeGreaterThan(10)
                .allMatch(file ->
                        kept.stream().anyMatch(pattern -> pattern.matcher(file).matches()));
    }

    /** They are service providers, which a native image does not include by itself. */
    @Test
    void letsGuardsFindTheirProvider() throws Exception {
        var holder = Class.forName(
                "io.smallrye.faulttolerance.api.SpiAccess$Holder",
                false,
                getClass().getClassLoader());

        assertThat(Files.readString(SOURCES.resolve("native-image.args")))
                .contains("--initialize-at-run-time=" + holder.getName() + " ");
        assertThat(kept())
                .anyMatch(pattern -> pattern.matcher("META-INF/services/io.smallrye.faulttolerance.api.Spi")
                        .matches());
        assertThat(given("reflect-config.json").findValuesAsText("name")).contains("io.smallrye.faulttolerance.CdiSpi");
    }

    private static List<Pattern> kept() throws IOException {
        return StreamSupport.stream(
                        given("resource-config.json").at("/resources/includes").spliterator(), false)
                .map(include -> Pattern.compile(include.get("pattern").asText()))
                .toList();
    }

    /**
     * Records in the JSON packages, records with Jackson annotations, records named by their class or returned by an
     * exception mapper, and the records within these.
     */
    private static Set<String> json() {
        var named = CONSOLE.stream()
                .flatMap(any -> any.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getValue)
                .collect(toSet());
        CONSOLE.stream()
                .flatMap(any -> any.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ServerExceptionMapper.class))
                .forEach(mapper -> named.addAll(mapper.getReturnType().getAllInvolvedRawTypes()));
        var found = new HashSet<JavaClass>();
        CONSOLE.stream()
                .filter(any -> any.isRecord() && !any.isAssignableTo(JobSource.class))
                .filter(any -> WIRE.matcher(any.getPackageName()).matches()
                        || isAnnotatedForJackson(any)
                        || named.contains(any))
                .forEach(record -> addWithComponents(record, found));
        return found.stream().map(JavaClass::getName).collect(toSet());
    }

    private static void addWithComponents(JavaClass record, Set<JavaClass> found) {
        if (record.isRecord() && record.getPackageName().startsWith("io.jobsconsole") && found.add(record)) {
            record.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                    .forEach(component -> addWithComponents(component, found));
        }
    }

    private static boolean isAnnotatedForJackson(JavaClass any) {
        return Stream.of(
                        any.getAnnotations().stream(),
                        any.getFields().stream().flatMap(field -> field.getAnnotations().stream()))
                .flatMap(annotations -> annotations)
                .map(JavaAnnotation::getRawType)
                .anyMatch(type -> type.getPackageName().startsWith("com.fasterxml.jackson"));
    }

    private static JsonNode given(String file) throws IOException {
        try (var found = Files.newDirectoryStream(SOURCES, "*-runner.jar");
                var jar = FileSystems.newFileSystem(found.iterator().next())) {
            return new ObjectMapper().readTree(Files.readString(jar.getPath("META-INF/native-image", file)));
        }
    }

    private static List<String> files(String... directories) {
        return Stream.of(directories).flatMap(NativeIT::files).toList();
    }

    private static Stream<String> files(String directory) {
        try (var files = Files.walk(RESOURCES.resolve(directory))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

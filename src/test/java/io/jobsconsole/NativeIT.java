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
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jobsconsole.jobs.JobSource;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigSourceInterceptor;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Filter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.Converter;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;
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
    private static final Pattern WIRE = Pattern.compile("io\\.jobsconsole\\.(vectara\\.v1|vectara\\.v2|data)");

    /** Types that a container, a client or a log handler makes instances of. */
    private static final List<Class<?>> PARTS = List.of(
            ContainerRequestFilter.class,
            ContainerResponseFilter.class,
            ClientRequestFilter.class,
            ClientResponseFilter.class,
            ResteasyReactiveClientRequestFilter.class,
            ResteasyReactiveClientResponseFilter.class,
            ReaderInterceptor.class,
            WriterInterceptor.class,
            MessageBodyReader.class,
            MessageBodyWriter.class,
            ExceptionMapper.class,
            ResponseExceptionMapper.class,
            ParamConverterProvider.class,
            ContextResolver.class,
            DynamicFeature.class,
            Feature.class,
            ClientHeadersFactory.class,
            Converter.class,
            ConfigSourceInterceptor.class,
            Filter.class);

    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.jobsconsole");

    /** Jackson calls a record's constructor and accessors and reads the annotations of its fields. */
    @Test
    void registersEveryRecordThatIsReadOrWrittenAsJson() throws IOException {
        var registered = registered("allDeclaredConstructors", "allDeclaredMethods", "allDeclaredFields");

        assertThat(json())
                .as("records of JSON")
                .hasSizeGreaterThan(20)
                .allSatisfy(record -> assertThat(registered)
                        .as("%s needs @RegisterForReflection".formatted(record))
                        .contains(record));
    }

    /** Deserializers, naming strategies and the like: Jackson makes them of the class that its annotation names. */
    @Test
    void registersEveryClassThatAnAnnotationOfJacksonNames() throws IOException {
        var registered = registered("allDeclaredConstructors");

        assertThat(namedToJackson()).isNotEmpty().allMatch(registered::contains, "a constructor that Jackson may call");
    }

    /**
     * Filters, interceptors, mappers of exceptions, readers and writers of bodies, filters of logs. The console makes some itself; a
     * library makes the others by their constructor.
     */
    @Test
    void registersEveryPartThatALibraryMakes() throws IOException {
        var registered = registered("allDeclaredConstructors");

        assertThat(parts())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(registered::contains, "a constructor that a library may call");
    }

    /** Quarkus makes a class of each method that maps exceptions, and of each that gives a client its JSON mapper. */
    @Test
    void registersTheClassThatIsGeneratedOfEachAnnotatedMethod() throws IOException {
        var registered = registered("allDeclaredConstructors");

        assertThat(CONSOLE.stream().filter(any -> !generated(any).isEmpty()))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(any -> generated(any)
                        .forEach((kind, methods) -> assertThat(registered)
                                .filteredOn(name -> name.startsWith(any.getName() + kind))
                                .as("%s%s".formatted(any.getName(), kind))
                                .hasSize(methods.intValue())));
    }

    /** SmallRye Config makes its own implementation of each, by its name. */
    @Test
    void registersEveryInterfaceOfSettings() throws IOException {
        var registered = registered("allDeclaredConstructors", "allDeclaredMethods");

        assertThat(CONSOLE.stream()
                        .filter(any -> any.isInterface()
                                && Stream.of(Optional.of(any), any.getEnclosingClass())
                                        .flatMap(Optional::stream)
                                        .anyMatch(outer -> outer.isAnnotatedWith(ConfigMapping.class))))
                .hasSizeGreaterThanOrEqualTo(7)
                .extracting(JavaClass::getName)
                .allMatch(settings -> registered.contains(settings + "$$CMImpl"), "an implementation that may be made");
    }

    /** Quarkus finds the services of the configuration when it builds, and makes them by their constructors. */
    @Test
    void registersEveryServiceOfItsOwn() throws IOException {
        var registered = registered("allDeclaredConstructors");

        assertThat(services())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(registered::contains, "a constructor that a service loader may call");
    }

    @Test
    void keepsEveryTemplateAndEveryAsset() throws IOException {
        var kept = kept();

        assertThat(Stream.concat(files("templates", "META-INF/resources").stream(), Stream.of("prometheus-rules.yml")))
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
    private static Set<String> services() throws IOException {
        var services = new HashSet<String>();
        try (var files = Files.list(RESOURCES.resolve("META-INF/services"))) {
            for (var file : files.toList()) {
                services.addAll(Files.readAllLines(file));
            }
        }
        return services;
    }

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

    private static Set<String> namedToJackson() {
        return CONSOLE.stream()
                .flatMap(any -> Stream.<HasAnnotations<?>>concat(Stream.of(any), any.getMembers().stream()))
                .flatMap(any -> any.getAnnotations().stream())
                .filter(annotation -> annotation.getRawType().getPackageName().startsWith("com.fasterxml.jackson"))
                .flatMap(annotation -> annotation.getProperties().values().stream())
                .filter(JavaClass.class::isInstance)
                .map(JavaClass.class::cast)
                .filter(named -> !named.getSimpleName().equals("None") && !named.isEquivalentTo(Void.class))
                .map(JavaClass::getName)
                .collect(toSet());
    }

    private static Set<String> parts() {
        return CONSOLE.stream()
                .filter(any -> !any.isInterface() && !any.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(any -> PARTS.stream().anyMatch(any::isAssignableTo))
                .filter(any -> any.getConstructorCallsToSelf().isEmpty())
                .map(JavaClass::getName)
                .collect(toSet());
    }

    private static Map<String, Long> generated(JavaClass any) {
        var found = new HashMap<String, Long>();
        any.getMethods().forEach(method -> {
            if (method.isAnnotatedWith(ServerExceptionMapper.class)) {
                found.merge("$ExceptionMapper$", 1L, Long::sum);
            }
            if (method.isAnnotatedWith(ClientObjectMapper.class)) {
                found.merge("_" + method.getName() + "_ContextResolver_", 1L, Long::sum);
            }
        });
        return found;
    }

    private static Set<String> registered(String... parts) throws IOException {
        return StreamSupport.stream(given("reflect-config.json").spliterator(), false)
                .filter(entry ->
                        Stream.of(parts).allMatch(all -> entry.path(all).asBoolean()))
                .map(entry -> entry.get("name").asText())
                .collect(toSet());
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

package io.jobsconsole;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.ws.rs.core.Configurable;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;
import java.net.Socket;
import java.nio.channels.Channel;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.ext.DefaultClientHeadersFactoryImpl;
import org.junit.jupiter.api.Test;

/**
 * A native image contains only what it is told about and runs static initialisers at build time. These rules reject
 * code that it would miss or break; {@link NativeIT} checks what it is told.
 */
@AnalyzeClasses(packages = "io.jobsconsole", importOptions = ImportOption.DoNotIncludeTests.class)
class NativeImageTest {

    /** The only classes that read files in jars: {@link NativeIT} checks that each file is included. */
    private static final String READERS = "io\\.jobsconsole\\.web\\.(page\\.AssetUrls|help\\.AlertRules)";

    private static final Pattern LOOKING_INTO_CLASSES = Pattern.compile(
            "forName|newInstance|getResource.*|get(Declared)?(Method|Field|Constructor)s?|getRecordComponents");

    /**
     * quarkus-caffeine registers these caches for the image, those with statistics by a build argument; it does not
     * register most others.
     */
    private static final Set<String> CACHES = Set.of(
            "newBuilder",
            "maximumSize",
            "expireAfterWrite",
            "expireAfter",
            "ticker",
            "executor",
            "recordStats",
            "build",
            "buildAsync");

    /**
     * Methods that take a class to make an instance of, or to look into: filters, interceptors, mappers of exceptions and readers and
     * writers of bodies ({@code register}) and the maker of headers of REST clients; mixins and subtypes of Jackson; mappings of
     * SmallRye Config; verticles of Vert.x.
     */
    private static final Set<String> TAKING_CLASSES = Set.of(
            "register",
            "clientHeadersFactory",
            "addMixIn",
            "addMixInAnnotations",
            "registerSubtypes",
            "withMapping",
            "deployVerticle");

    /** Methods that look for services by the names in files: modules of Jackson, converters and sources of SmallRye Config. */
    private static final Set<String> LOOKING_FOR_SERVICES = Set.of(
            "findModules",
            "findAndRegisterModules",
            "findAndAddModules",
            "addDiscoveredConverters",
            "addDiscoveredSources",
            "addDiscoveredInterceptors");

    /** Annotations that name a class which a REST client makes; the extension of the declared clients is not told of built ones. */
    private static final Pattern NAMING_CLASSES = Pattern.compile(
            "org\\.eclipse\\.microprofile\\.rest\\.client\\.annotation\\.Register(Provider|Providers|ClientHeaders)");

    /** Values that a static initialiser would take from the build machine. */
    private static final Pattern OF_THE_MACHINE = Pattern.compile(
            "java\\.lang\\.(System\\.(getenv|getProperty|currentTimeMillis|nanoTime)"
                    + "|ProcessHandle\\..*|Thread\\..*|Runtime\\..*)|java\\.net\\.InetAddress\\..*|java\\.(util|security)\\.\\w*Random\\..*");

    @ArchTest
    static final ArchRule nobodyUsesReflection = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.lang.reflect..")
                    .and(not(equivalentTo(Type.class))) // Named only in the methods of a MessageBodyWriter.
                    .or(belongToAnyOf(
                            ServiceLoader.class,
                            MethodHandles.class,
                            ObjectInputStream.class,
                            ObjectOutputStream.class)))
            .because("a native image knows no class, method or service that was not named to it");

    @ArchTest
    static final ArchRule nobodyLooksIntoClassesOrJars = noClasses()
            .that()
            .haveNameNotMatching(READERS)
            .should()
            .callMethodWhere(describe(
                    "looks into classes or jars",
                    call -> call.getTargetOwner().isAssignableTo(Class.class)
                                    && LOOKING_INTO_CLASSES
                                            .matcher(call.getName())
                                            .matches()
                            || call.getTargetOwner().isAssignableTo(ClassLoader.class)))
            .because("a native image knows no class and no file that was not named to it");

    @ArchTest
    static final ArchRule staticFieldsHoldNothingThatLives = fields().that()
            .areStatic()
            .should()
            .notHaveRawType(Stream.of(
                            Random.class,
                            RandomGenerator.class,
                            Clock.class,
                            Thread.class,
                            Executor.class,
                            Socket.class,
                            Channel.class,
                            InputStream.class,
                            MessageDigest.class,
                            Mac.class,
                            Cipher.class,
                            Guard.class,
                            Cache.class)
                    .<DescribedPredicate<? super JavaClass>>map(type -> assignableTo(type))
                    .reduce(
                            DescribedPredicate.alwaysFalse(),
                            (one, other) -> one.<JavaClass>forSubtype().or(other.forSubtype())))
            .because("a native image is built with them: seeded, started or opened on another machine")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule staticInitialisersAskNothingOfTheMachine = classes()
            .should(new ArchCondition<JavaClass>("ask nothing of the machine in a static initialiser") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getStaticInitializer().stream()
                            .flatMap(start -> start.getAccessesFromSelf().stream())
                            .filter(NativeImageTest::asksTheMachine)
                            .forEach(access ->
                                    events.add(SimpleConditionEvent.violated(access, access.getDescription())));
                }
            })
            .because("a native image keeps what the machine said on which it was built");

    @ArchTest
    static final ArchRule cachesAreOfKnownKinds = noClasses()
            .should()
            .callMethodWhere(describe(
                    "asks for another kind of cache",
                    call -> call.getTargetOwner().isEquivalentTo(Caffeine.class) && !CACHES.contains(call.getName())))
            .because(
                    "Caffeine has a class for each kind, looked up by name; others need quarkus-caffeine to register them");

    /**
     * Filters are registered as instances. What an extension finds itself and names to the image may be named by an annotation:
     * deserializers and naming strategies of Jackson, mappers of exceptions, writers of bodies, settings. {@link NativeIT} looks at
     * each of them.
     */
    @ArchTest
    static final ArchRule nobodyLetsALibraryMakeInstances = noClasses()
            .should()
            .callMethodWhere(describe(
                    "gives a library a class to make an instance of, or to look into",
                    call -> TAKING_CLASSES.contains(call.getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(
                                            type -> type.getBaseComponentType().isEquivalentTo(Class.class))))
            .because("it does so by reflection, and a native image knows no constructor that was not named to it");

    @ArchTest
    static final ArchRule nobodyLetsALibraryLookForServices = noClasses()
            .should()
            .callMethodWhere(
                    describe("lets a library look for services", call -> LOOKING_FOR_SERVICES.contains(call.getName())))
            .because("a native image has no service file and no service that was not named to it");

    @ArchTest
    static final ArchRule noAnnotationNamesWhatAClientMakes = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "name a class that a REST client makes",
                    type -> NAMING_CLASSES.matcher(type.getName()).matches()))
            .because(
                    "a client that is built makes it by reflection, and no extension names its constructor to the image");

    /** Hibernate Validator makes the validators of settings while the image is built, and others when they are needed. */
    @ArchTest
    static final ArchRule ownConstraintsStandAtSettings = classes()
            .should(new ArchCondition<JavaClass>("have constraints of the console only where they are settings") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    Stream.concat(Stream.of(item), item.getMembers().stream())
                            .filter(any -> hasOwnConstraint(any) && !isOfSettings(item))
                            .forEach(any -> events.add(SimpleConditionEvent.violated(any, any.getDescription())));
                }
            })
            .because("a native image knows no constructor of a validator that is made later");

    private static boolean hasOwnConstraint(HasAnnotations<?> any) {
        return any.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(type ->
                        type.getPackageName().startsWith("io.jobsconsole") && type.isAnnotatedWith(Constraint.class));
    }

    private static boolean isOfSettings(JavaClass item) {
        return item.isAnnotatedWith(ConfigMapping.class)
                || item.getEnclosingClass()
                        .filter(NativeImageTest::isOfSettings)
                        .isPresent();
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        return OF_THE_MACHINE
                .matcher(access.getTargetOwner().getName() + "." + access.getName())
                .matches();
    }

    @Test
    void eachWayToGiveALibraryAClassIsFound() {
        var mistakes = new ClassFileImporter().importClasses(Mistakes.class);

        assertThat(nobodyLetsALibraryMakeInstances
                        .evaluate(mistakes)
                        .getFailureReport()
                        .getDetails())
                .hasSize(5)
                .anyMatch(found -> found.contains("Configurable.register("))
                .anyMatch(found -> found.contains("clientHeadersFactory("))
                .anyMatch(found -> found.contains("addMixIn("))
                .anyMatch(found -> found.contains("registerSubtypes("))
                .anyMatch(found -> found.contains("withMapping("));
    }

    /** Each rule must be able to find its mistake. */
    @Test
    void everyRuleFindsItsMistake() {
        var mistakes = new ClassFileImporter().importClasses(Mistakes.class, Mistakes.Odd.class);

        assertThat(List.of(
                        nobodyUsesReflection,
                        nobodyLooksIntoClassesOrJars,
                        staticFieldsHoldNothingThatLives,
                        staticInitialisersAskNothingOfTheMachine,
                        cachesAreOfKnownKinds,
                        nobodyLetsALibraryMakeInstances,
                        nobodyLetsALibraryLookForServices,
                        noAnnotationNamesWhatAClientMakes,
                        ownConstraintsStandAtSettings))
                .allSatisfy(rule -> assertThat(rule.evaluate(mistakes).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }

    @SuppressWarnings("unused")
    @RegisterProvider(Mistakes.class)
    private static class Mistakes {

        @Constraint(validatedBy = {})
        @Retention(RetentionPolicy.RUNTIME)
        @interface Odd {

            String message() default "is odd";

            Class<?>[] groups() default {};

            Class<? extends Payload>[] payload() default {};
        }

        static final Random RANDOM = new Random();
        static final String HOST = System.getenv("HOSTNAME");

        Cache<String, String> weak = Caffeine.newBuilder().weakKeys().build();

        @Odd
        String odd;

        void register(
                Configurable<?> client,
                QuarkusRestClientBuilder builder,
                ObjectMapper json,
                SmallRyeConfigBuilder config) {
            client.register(Mistakes.class);
            builder.clientHeadersFactory(DefaultClientHeadersFactoryImpl.class);
            json.addMixIn(Mistakes.class, Odd.class);
            json.registerSubtypes(Mistakes.class, Odd.class);
            config.withMapping(Mistakes.class);
        }

        void lookAround(ObjectMapper json) {
            json.findAndRegisterModules();
        }

        Object reflected() throws ReflectiveOperationException {
            return Mistakes.class.getDeclaredConstructor().newInstance();
        }
    }
}

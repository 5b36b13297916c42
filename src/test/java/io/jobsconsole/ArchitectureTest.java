package io.jobsconsole;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.qute.RawString;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "io.jobsconsole", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SANDBOX = "io.jobsconsole.sandbox..";

    /** The features of the pages, from the bottom up: a feature may depend only on earlier ones. */
    private static final List<String> FEATURES = List.of(
            "format",
            "request",
            "page",
            "live",
            "filter",
            "error",
            "preferences",
            "help",
            "home",
            "session",
            "share",
            "job",
            "table",
            "timeline",
            "list",
            "corpora");

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("oidc")
            .definedBy("io.jobsconsole.oidc..")
            .layer("http")
            .definedBy("io.jobsconsole.http..")
            .layer("web")
            .definedBy("io.jobsconsole.web..")
            .layer("data")
            .definedBy("io.jobsconsole.data..")
            .layer("production")
            .definedBy("io.jobsconsole.production..")
            .layer("vectara")
            .definedBy("io.jobsconsole.vectara..")
            .layer("token")
            .definedBy("io.jobsconsole.token..")
            .layer("audit")
            .definedBy("io.jobsconsole.audit..")
            .layer("health")
            .definedBy("io.jobsconsole.health..")
            .layer("logs")
            .definedBy("io.jobsconsole.logs..")
            .layer("time")
            .definedBy("io.jobsconsole.time..")
            .layer("watch")
            .definedBy("io.jobsconsole.watch..")
            .layer("account")
            .definedBy("io.jobsconsole.account..")
            .layer("jobs")
            .definedBy("io.jobsconsole.jobs..")
            .whereLayer("oidc")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("oidc")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("http", "oidc")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("production")
            .mayOnlyBeAccessedByLayers("http", "oidc")
            .whereLayer("vectara")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("token")
            .mayOnlyBeAccessedByLayers("vectara")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("http", "oidc", "web")
            .whereLayer("health")
            .mayOnlyBeAccessedByLayers("vectara", "token", "web", "oidc")
            .whereLayer("logs")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("time")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("watch")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("account")
            .mayOnlyBeAccessedByLayers("web", "production", "vectara", "token", "oidc", "watch")
            .whereLayer("jobs")
            .mayOnlyBeAccessedByLayers("web", "data", "vectara", "token", "health", "account", "watch");

    @ArchTest
    static void everyFeatureKnowsOnlyThoseBelowIt(JavaClasses classes) {
        for (var i = 0; i < FEATURES.size() - 1; i++) {
            var above = FEATURES.subList(i + 1, FEATURES.size()).stream()
                    .map(ArchitectureTest::packageOf)
                    .toArray(String[]::new);

            noClasses()
                    .that()
                    .resideInAPackage(packageOf(FEATURES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule everyPageIsOneOfTheFeatures = classes()
            .that()
            .resideInAPackage("io.jobsconsole.web..")
            .should()
            .resideInAnyPackage(
                    FEATURES.stream().map(ArchitectureTest::packageOf).toArray(String[]::new));

    @ArchTest
    static final ArchRule noCircleOfTopLevelPackages =
            slices().matching("io.jobsconsole.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCircleOfPackages =
            slices().matching("io.jobsconsole.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCircleOfFeatures =
            slices().matching("io.jobsconsole.web.(*)..").should().beFreeOfCycles();

    /** Small packages: a reader can overview all files of one. */
    @ArchTest
    static void noPackageIsAHall(JavaClasses classes) {
        var files = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files)
                .allSatisfy((name, count) -> assertThat(count)
                        .as(name)
                        .isLessThanOrEqualTo(name.startsWith("io.jobsconsole.web.") ? 25 : 30));
    }

    private static String packageOf(String feature) {
        return "io.jobsconsole.web." + feature;
    }

    @ArchTest
    static final ArchRule theSubjectKnowsNoHttpAndNoJson = noClasses()
            .that()
            .resideInAPackage("io.jobsconsole.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "com.fasterxml..", "io.vertx..", "io.quarkus..");

    /** Jobs are compared with the values of filters one level up, so that a filter's grammar stands by itself; so do pages. */
    @ArchTest
    static final ArchRule theValuesOfFiltersAndPagesKnowNoJobs = noClasses()
            .that()
            .resideInAnyPackage("io.jobsconsole.jobs.filter", "io.jobsconsole.jobs.paging")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.jobsconsole.jobs", "io.jobsconsole.jobs.reading");

    @ArchTest
    static final ArchRule theSandboxKnowsNobody = noClasses()
            .that()
            .resideInAPackage(SANDBOX)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to the console",
                    other -> other.getPackageName().startsWith("io.jobsconsole")
                            && !other.getPackageName().startsWith("io.jobsconsole.sandbox")));

    @ArchTest
    static final ArchRule nobodyKnowsTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackage(SANDBOX)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SANDBOX);

    @ArchTest
    static final ArchRule resourcesSayWhoMayEnter = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackage(SANDBOX)
            .and()
            .areNotInterfaces()
            .should(SayWhoMayEnter.ON_THE_CLASS_OR_ON_EVERY_METHOD);

    /** A request's value in a field of a shared object could reach another visitor's request (CVE-2025-1247). */
    @ArchTest
    static final ArchRule requestsAreTakenAsParametersOnly = fields().should()
            .notBeAnnotatedWith(QueryParam.class)
            .andShould()
            .notBeAnnotatedWith(PathParam.class)
            .andShould()
            .notBeAnnotatedWith(HeaderParam.class)
            .andShould()
            .notBeAnnotatedWith(CookieParam.class)
            .andShould()
            .notBeAnnotatedWith(Context.class);

    /** Qute escapes every value. Only the row and fragment caches return text that is already escaped. */
    @ArchTest
    static final ArchRule nothingElseIsShownAsItCame = noClasses()
            .that()
            .doNotHaveSimpleName("RowCache")
            .and()
            .doNotHaveSimpleName("FragmentCache")
            .should()
            .callConstructor(RawString.class, String.class);

    @ArchTest
    static final ArchRule everyoneAsksTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("ClockProducer")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");
}

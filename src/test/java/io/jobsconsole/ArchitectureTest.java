package io.jobsconsole;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
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

@AnalyzeClasses(packages = "io.jobsconsole", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SANDBOX = "io.jobsconsole.sandbox..";

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("door")
            .definedBy("io.jobsconsole.door..")
            .layer("web")
            .definedBy("io.jobsconsole.web..")
            .layer("data")
            .definedBy("io.jobsconsole.data..")
            .layer("production")
            .definedBy("io.jobsconsole.production..")
            .layer("clients")
            .definedBy("io.jobsconsole.vectara..")
            .layer("token")
            .definedBy("io.jobsconsole.token..")
            .layer("audit")
            .definedBy("io.jobsconsole.audit..")
            .layer("health")
            .definedBy("io.jobsconsole.health..")
            .layer("logs")
            .definedBy("io.jobsconsole.logs..")
            .layer("account")
            .definedBy("io.jobsconsole.account..")
            .layer("jobs")
            .definedBy("io.jobsconsole.jobs..")
            .whereLayer("door")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("production")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("clients")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("token")
            .mayOnlyBeAccessedByLayers("clients")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("door", "web")
            .whereLayer("health")
            .mayOnlyBeAccessedByLayers("clients", "token")
            .whereLayer("logs")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("account")
            .mayOnlyBeAccessedByLayers("web", "production", "clients", "token")
            .whereLayer("jobs")
            .mayOnlyBeAccessedByLayers("web", "data", "clients", "token", "health", "account");

    @ArchTest
    static final ArchRule theSubjectKnowsNoHttpAndNoJson = noClasses()
            .that()
            .resideInAPackage("io.jobsconsole.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "com.fasterxml..", "io.vertx..", "io.quarkus..");

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

    /** A request's value in a field of a shared object is another visitor's a moment later (CVE-2025-1247). */
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

    /** Qute escapes whatever is shown; rows and parts have been, when they come out of here. */
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

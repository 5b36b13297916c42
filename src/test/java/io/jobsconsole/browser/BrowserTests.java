package io.jobsconsole.browser;

import static java.lang.System.Logger.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Opens a visit for each test and checks its console messages afterwards. Skips the tests if no browser is installed.
 */
final class BrowserTests implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final System.Logger LOG = System.getLogger(BrowserTests.class.getName());
    private static final Namespace NAMESPACE = Namespace.create("io.jobsconsole.browser");
    private static final List<Class<?>> OFFERED = List.of(Page.class, BrowserContext.class, Screenshots.class);

    /** Skips methods, not classes, so that each skipped test has its name in the log and the report. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty() || Boolean.getBoolean("browser.required")) {
            return ConditionEvaluationResult.enabled("Without a browser it fails");
        }
        return Chromium.installed()
                .lack()
                .map(lack -> skipped(context, lack))
                .orElseGet(() -> ConditionEvaluationResult.enabled("A browser is installed"));
    }

    /** Maven does not print the reason of skipped tests. */
    private static ConditionEvaluationResult skipped(ExtensionContext context, String lack) {
        var test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        LOG.log(WARNING, "Skipped {0}. {1}", test, lack);
        return ConditionEvaluationResult.disabled(lack);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        visits(context).put(Visit.class, new Visit(browser(context), wishes(context)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visit = Optional.ofNullable(visits(context).remove(Visit.class, Visit.class));
        visit.ifPresent(seen -> {
            context.getExecutionException()
                    .ifPresent(failure -> screenshots(seen, context).take("failure"));
            seen.close();
            assertThat(seen.complaints()).as("errors in the browser's console").isEmpty();
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return OFFERED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var visit = visits(context).get(Visit.class, Visit.class);
        var type = parameter.getParameter().getType();
        if (type == Screenshots.class) {
            return screenshots(visit, context);
        }
        return type == Page.class ? visit.page() : visit.page().context();
    }

    /** Stored in the root context, which all tests of the JVM share; JUnit closes it after the last test. */
    private static Browser browser(ExtensionContext context) {
        var shared = context.getRoot().getStore(NAMESPACE);
        var chromium = Chromium.installed();
        var playwright = shared.computeIfAbsent("playwright", key -> chromium.driver(), Playwright.class);
        return shared.computeIfAbsent("browser", key -> chromium.start(playwright), Browser.class);
    }

    private static ExtensionContext.Store visits(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    private static Screenshots screenshots(Visit visit, ExtensionContext context) {
        var directory =
                Path.of("target", "screenshots", context.getRequiredTestClass().getSimpleName());
        return new Screenshots(
                visit.page(), directory, context.getRequiredTestMethod().getName());
    }

    private static InBrowser wishes(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), InBrowser.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), InBrowser.class))
                .orElseThrow();
    }
}

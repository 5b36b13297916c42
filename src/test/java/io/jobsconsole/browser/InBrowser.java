package io.jobsconsole.browser;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.microsoft.playwright.options.ColorScheme;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test in Chromium, in its own context. The test can take a {@code Page}, a {@code BrowserContext} and {@link
 * Screenshots} as parameters, and fails when a page logs an error. On a method, the annotation replaces that of the
 * class.
 */
@Target({TYPE, METHOD})
@Retention(RUNTIME)
@ExtendWith(BrowserTests.class)
public @interface InBrowser {
    /** In CSS pixels. */
    int width() default 1280;

    int height() default 800;

    ColorScheme colorScheme() default ColorScheme.LIGHT;

    boolean javaScript() default true;

    /** Parts of expected console errors, such as {@code "status of 404"}. */
    String[] tolerating() default {};
}

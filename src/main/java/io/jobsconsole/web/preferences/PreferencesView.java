package io.jobsconsole.web.preferences;

import io.jobsconsole.web.page.Choice;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.page.Layout;
import java.util.List;
import java.util.Optional;

/**
 * The preferences page, for time zone and theme.
 *
 * @param zone current zone, or the text that was typed
 * @param back URL of the page to return to
 */
record PreferencesView(
        Layout layout,
        String heading,
        String zone,
        List<String> zones,
        List<Choice> themes,
        String back,
        Optional<FieldError> problem) {}

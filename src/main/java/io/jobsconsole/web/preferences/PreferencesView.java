package io.jobsconsole.web.preferences;

import io.jobsconsole.web.page.Choice;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.page.Layout;
import java.util.List;
import java.util.Optional;

/**
 * The page on which one chooses zone and theme.
 *
 * @param zone as it is, or as it was typed
 * @param back where the choice leads
 */
record PreferencesView(
        Layout layout,
        String heading,
        String zone,
        List<String> zones,
        List<Choice> themes,
        String back,
        Optional<FieldError> problem) {}

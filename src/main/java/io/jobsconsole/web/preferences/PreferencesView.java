package io.jobsconsole.web.preferences;

import io.jobsconsole.web.page.Choice;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.page.Layout;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * The preferences page, for time zone and theme.
 *
 * @param zone current zone, or the text that was typed
 * @param starts the lists with which accounts open
 * @param back URL of the page to return to
 */
record PreferencesView(
        Layout layout,
        String heading,
        String zone,
        List<String> zones,
        List<Choice> themes,
        List<Start> starts,
        String back,
        Optional<FieldError> problem) {

    /**
     * The list with which an account opens.
     *
     * @param href its address; empty if it is not valid any more
     * @param action of the form that removes it
     */
    @TemplateData
    record Start(String account, String list, Optional<String> href, String action) {}
}

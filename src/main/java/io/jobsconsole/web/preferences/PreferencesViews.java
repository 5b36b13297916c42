package io.jobsconsole.web.preferences;

import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Preferences;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.page.Choice;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.page.Frame;
import io.jobsconsole.web.request.Visit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page on which one chooses zone and theme. */
@Singleton
class PreferencesViews {

    private final Messages messages;
    private final Preferences preferences;

    PreferencesViews(Messages messages, Preferences preferences) {
        this.messages = messages;
        this.preferences = preferences;
    }

    PreferencesView of(Visit visit, String back) {
        return view(visit, back, preferences.zoneName(), Optional.empty());
    }

    PreferencesView refused(Visit visit, String back, String typed) {
        var problem = new FieldError(Preferences.ZONE, messages.timeZone(), messages.notAZone(Text.brief(typed)));
        return view(visit, back, Text.brief(typed), Optional.of(problem));
    }

    private PreferencesView view(Visit visit, String back, String zone, Optional<FieldError> problem) {
        var heading = messages.preferencesHeading();
        return new PreferencesView(
                Frame.of(visit, messages.titleOf(heading)),
                heading,
                zone,
                List.copyOf(Preferences.zones()),
                themes(),
                back,
                problem);
    }

    private List<Choice> themes() {
        var chosen = preferences.theme().orElse("");
        return Stream.of(
                        new Choice("", messages.themeOfSystem(), chosen.isEmpty()),
                        new Choice("light", messages.themeLight(), chosen.equals("light")),
                        new Choice("dark", messages.themeDark(), chosen.equals("dark")))
                .toList();
    }
}

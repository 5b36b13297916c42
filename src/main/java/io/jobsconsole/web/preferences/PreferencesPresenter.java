package io.jobsconsole.web.preferences;

import io.jobsconsole.web.format.Preferences;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.page.Choice;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the preferences page. */
@Singleton
class PreferencesPresenter {

    private final PreferencesMessages messages;
    private final Preferences preferences;

    PreferencesPresenter(PreferencesMessages messages, Preferences preferences) {
        this.messages = messages;
        this.preferences = preferences;
    }

    PreferencesView of(ConsoleRequest request, String back) {
        return view(request, back, preferences.zoneName(), Optional.empty());
    }

    PreferencesView refused(ConsoleRequest request, String back, String typed) {
        var problem = new FieldError(Preferences.ZONE, messages.timeZone(), messages.notAZone(SafeText.brief(typed)));
        return view(request, back, SafeText.brief(typed), Optional.of(problem));
    }

    private PreferencesView view(ConsoleRequest request, String back, String zone, Optional<FieldError> problem) {
        var heading = messages.heading();
        return new PreferencesView(
                Layout.of(request, messages.title(heading)),
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

package io.jobsconsole.web.preferences;

import io.jobsconsole.account.Account;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.AccountLabel;
import io.jobsconsole.web.format.Preferences;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.page.Choice;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.preferences.PreferencesView.Start;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.StartView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the preferences page. */
@Singleton
class PreferencesPresenter {

    private final PreferencesMessages messages;
    private final Preferences preferences;
    private final FilterSentence sentence;
    private final AccountLabel accountLabel;
    private final Clock clock;

    PreferencesPresenter(
            PreferencesMessages messages,
            Preferences preferences,
            FilterSentence sentence,
            AccountLabel accountLabel,
            Clock clock) {
        this.messages = messages;
        this.preferences = preferences;
        this.sentence = sentence;
        this.accountLabel = accountLabel;
        this.clock = clock;
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
                starts(request),
                back,
                problem);
    }

    /** Only of accounts that the visitor may see: another visitor may have used this browser. */
    private List<Start> starts(ConsoleRequest request) {
        return request.accounts().stream()
                .filter(account -> request.storedStartView(account).isPresent())
                .map(account -> start(account, request.startView(account, clock.instant())))
                .toList();
    }

    private Start start(Account account, Optional<StartView> view) {
        return new Start(
                accountLabel.label(account),
                view.map(StartView::list).map(sentence::brief).orElseGet(messages::notValid),
                view.map(StartView::address),
                AccountUrls.start(account));
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

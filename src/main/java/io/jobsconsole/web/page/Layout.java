package io.jobsconsole.web.page;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * The header, title and footer around the content of every page.
 *
 * @param home URL behind the product's name
 * @param canSwitch whether the visitor may open another account
 * @param cost of the page; empty if it needed no call to the service
 */
@TemplateData
public record Layout(
        String title,
        String home,
        Optional<Account> account,
        boolean canSwitch,
        Optional<String> visitor,
        Optional<Cost> cost,
        Appearance appearance) {

    /** Number of calls to the service, and milliseconds until the page was made. */
    @TemplateData
    record Cost(int calls, long millis) {}

    /**
     * Time zone and theme of the page.
     *
     * @param preferences URL of the preferences page; empty without a session
     */
    @TemplateData
    public record Appearance(String zone, Optional<String> theme, Optional<String> preferences) {

        public static Appearance of(ConsoleRequest request) {
            var preferences =
                    Optional.of(AccountUrls.preferences(request.address())).filter(page -> request.isSignedIn());
            return new Appearance(
                    request.preferences().zoneName(), request.preferences().theme(), preferences);
        }
    }

    public static Layout of(ConsoleRequest request, String title) {
        return new Layout(
                title,
                request.openedAccount()
                        .map(AccountUrls::of)
                        .map(AccountUrls::jobs)
                        .orElse("/"),
                request.openedAccount(),
                request.canSwitchAccount(),
                request.knownVisitor().map(Visitor::name).map(SafeText::visible),
                Optional.of(new Cost(request.calls(), request.duration().toMillis()))
                        .filter(cost -> cost.calls() > 0),
                Appearance.of(request));
    }

    /** Layout of a page that is shown before the visitor is known. */
    public static Layout anonymous(String title) {
        return new Layout(
                title,
                "/",
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                new Appearance("UTC", Optional.empty(), Optional.empty()));
    }
}

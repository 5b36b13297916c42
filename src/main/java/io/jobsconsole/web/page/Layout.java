package io.jobsconsole.web.page;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param canSwitch whether another account is open to the visitor
 * @param home where the product's name leads
 * @param cost what it took to make the page, where the service was asked at all
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

    /** Calls of the service, and milliseconds until the page was made. */
    @TemplateData
    record Cost(int calls, long millis) {}

    /**
     * How the page is shown.
     *
     * @param preferences where that is changed, by whoever is signed in
     */
    @TemplateData
    public record Appearance(String zone, Optional<String> theme, Optional<String> preferences) {

        public static Appearance of(ConsoleRequest request) {
            var change = Optional.of(AccountUrls.preferences(request.address())).filter(page -> request.isSignedIn());
            return new Appearance(
                    request.preferences().zoneName(), request.preferences().theme(), change);
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
                request.hasAChoice(),
                request.knownVisitor().map(Visitor::name).map(SafeText::visible),
                Optional.of(new Cost(request.calls(), request.duration().toMillis()))
                        .filter(cost -> cost.calls() > 0),
                Appearance.of(request));
    }

    /** For a page that is shown before anyone is known. */
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

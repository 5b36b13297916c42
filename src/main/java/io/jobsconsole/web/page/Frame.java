package io.jobsconsole.web.page;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.request.Addresses;
import io.jobsconsole.web.request.Visit;
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
public record Frame(
        String title,
        String home,
        Optional<Account> account,
        boolean canSwitch,
        Optional<String> visitor,
        Optional<Cost> cost,
        Look look) {

    /** Calls of the service, and milliseconds until the page was made. */
    @TemplateData
    record Cost(int calls, long millis) {}

    /**
     * How the page is shown.
     *
     * @param preferences where that is changed, by whoever is signed in
     */
    @TemplateData
    public record Look(String zone, Optional<String> theme, Optional<String> preferences) {

        public static Look of(Visit visit) {
            var change = Optional.of(Addresses.preferences(visit.address())).filter(page -> visit.isSignedIn());
            return new Look(visit.preferences().zoneName(), visit.preferences().theme(), change);
        }
    }

    public static Frame of(Visit visit, String title) {
        return new Frame(
                title,
                visit.openedAccount().map(Addresses::of).map(Addresses::jobs).orElse("/"),
                visit.openedAccount(),
                visit.hasAChoice(),
                visit.knownVisitor().map(Visitor::name).map(Text::visible),
                Optional.of(new Cost(visit.calls(), visit.duration().toMillis()))
                        .filter(cost -> cost.calls() > 0),
                Look.of(visit));
    }

    /** For a page that is shown before anyone is known. */
    public static Frame anonymous(String title) {
        return new Frame(
                title,
                "/",
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                new Look("UTC", Optional.empty(), Optional.empty()));
    }
}

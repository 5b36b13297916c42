package io.jobsconsole.web.help;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Accounts;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.web.error.NoAccessibleAccount;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The help pages about links, alerts and keys. They are about the account that the visitor comes from. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class HelpResource {

    private static final Duration SOME_DAYS = Duration.ofDays(3);

    private final ConsoleRequest request;
    private final HelpMessages messages;
    private final FilterSentence sentence;
    private final Accounts accounts;
    private final AlertRules rules;
    private final TimeFormat time;
    private final Clock clock;

    HelpResource(
            ConsoleRequest request,
            HelpMessages messages,
            FilterSentence sentence,
            Accounts accounts,
            AlertRules rules,
            TimeFormat time,
            Clock clock) {
        this.request = request;
        this.messages = messages;
        this.sentence = sentence;
        this.accounts = accounts;
        this.rules = rules;
        this.time = time;
        this.clock = clock;
    }

    @GET
    @Path("links")
    public HelpLinksTemplate links() {
        var account = request.account(shown().key());
        var now = clock.instant();
        var day = now.minus(SOME_DAYS).atOffset(ZoneOffset.UTC).toLocalDate();
        var examples = Stream.of(
                        Map.of("states", "failed", "since", "24h"),
                        Map.of("states", "active", "since", "180d"),
                        Map.of("states", "problem", "ended", "24h"),
                        Map.of("type", "rebuild", "ran", ">10m", "since", "30d"),
                        Map.of("by", "!ci-bot", "group", "by"),
                        Map.of("corpus", "!7", "waited", ">1m"),
                        Map.of("text", "index", "group", "day"),
                        Map.of("corpus", "7", "since", "30d"),
                        Map.of("since", day.toString()),
                        Map.of("states", "completed", "sort", "-ran"))
                .map(parameters -> example(account, parameters, now))
                .toList();
        return new HelpLinksTemplate(
                Layout.of(request, messages.title(messages.links())), examples, Arrays.asList(JobState.values()));
    }

    @GET
    @Path("alerts")
    public HelpAlertsTemplate alerts() {
        var account = request.account(shown().key());
        var layout = Layout.of(request, messages.title(messages.alerts()));
        if (account.credentials().nameTheVisitor()) {
            return new HelpAlertsTemplate(
                    layout, messages.cannotWatch(account.name()), Optional.empty(), Optional.empty());
        }
        var watch = accounts.watch(account);
        return new HelpAlertsTemplate(
                layout,
                watch.map(looks -> messages.watches(account.name(), time.duration(looks.interval())))
                        .orElseGet(() -> messages.doesNotWatch(account.name())),
                Optional.of("jobs-console.accounts." + account.key() + ".watch=60s")
                        .filter(setting -> watch.isEmpty()),
                Optional.of(rules.of(account, request.absolute("/"))));
    }

    @GET
    @Path("keys")
    public HelpKeysTemplate keys() {
        return new HelpKeysTemplate(Layout.of(request, messages.title(messages.keys())));
    }

    private HelpLinksTemplate.Example example(Account account, Map<String, String> parameters, Instant now) {
        var lists = parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())));
        var query = JobQuery.parse(lists, request.jobs().corpusForm(), now);
        var order = query.sort().map(sort -> ". " + sentence.order(sort)).orElse("");
        return new HelpLinksTemplate.Example(AccountUrls.of(account).jobs(query), sentence.of(query) + order);
    }

    private Account shown() {
        var open = request.accounts();
        return open.stream()
                .filter(account -> request.cameFrom()
                        .filter(page -> page.startsWith(AccountUrls.of(account).jobs()))
                        .isPresent())
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElseThrow(NoAccessibleAccount::new);
    }
}

package io.jobsconsole.web.request;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Accounts;
import io.jobsconsole.account.JobSources;
import io.jobsconsole.account.Secret;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.audit.RequestId;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.reading.ListHints;
import io.jobsconsole.jobs.reading.NewestJobs;
import io.jobsconsole.web.format.Preferences;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who makes this request and what it is about, as far as that is known yet. */
@RequestScoped
public class ConsoleRequest {

    private final RoutingContext request;
    private final Accounts accounts;
    private final JobSources sources;
    private final Preferences preferences;
    private final ListHints hints;
    private final Optional<URI> publicOrigin;
    private final AtomicInteger calls = new AtomicInteger();
    private final Clock clock;
    private final Instant started;
    private Optional<Visitor> visitor = Optional.empty();
    private Optional<Account> account = Optional.empty();
    private Optional<JobQuery> query = Optional.empty();
    private ViewOptions options = ViewOptions.DEFAULT;
    private UnknownNames unknown = UnknownNames.NONE;

    ConsoleRequest(
            RoutingContext request,
            Accounts accounts,
            JobSources sources,
            Preferences preferences,
            ListHints hints,
            Clock clock,
            @ConfigProperty(name = "jobs-console.public-origin") Optional<URI> publicOrigin) {
        this.request = request;
        this.accounts = accounts;
        this.sources = sources;
        this.preferences = preferences;
        this.hints = hints;
        this.clock = clock;
        this.publicOrigin = publicOrigin;
        this.started = clock.instant();
    }

    /** The signed-in visitor; only for what is reached with a session. */
    public Visitor visitor() {
        visitor = visitor.or(() -> Optional.of(signedIn()));
        return visitor.get();
    }

    /**
     * The account with this key.
     *
     * @throws NotFoundException when there is none that the visitor may see: the two are not told apart
     */
    public Account account(String key) {
        account = accounts.open(key, visitor());
        var auditRecord = AuditRecord.of(request);
        account.ifPresentOrElse(
                opened -> auditRecord.on(key, opened.credentials().word()),
                () -> auditRecord.refusedAccount(Accounts.key(key)));
        account.ifPresent(opened -> LastAccountCookie.keep(request, key));
        return account.orElseThrow(NotFoundException::new);
    }

    /** The addresses of the account that was opened; lists look there as they look here. */
    public AccountUrls addresses() {
        return AccountUrls.of(account.orElseThrow()).showing(options);
    }

    /** The jobs of the account that was opened, for this visitor. */
    public JobSource jobs() {
        return sources.open(account.orElseThrow(), visitor(), number(), calls);
    }

    /** The newest jobs of the account that was opened, for this visitor. */
    public NewestJobs newestJobs(Instant now) {
        return new NewestJobs(jobs(), account.orElseThrow().key(), now, hints, clock);
    }

    /** The page of ours by which one came here, where the browser names it. */
    public Optional<String> cameFrom() {
        var origin = absolute("/");
        return Optional.ofNullable(request.request().getHeader("Referer"))
                .filter(page -> page.startsWith(origin))
                .map(page -> page.substring(origin.length() - 1));
    }

    /** How pages are shown to whoever asks. */
    public Preferences preferences() {
        return preferences;
    }

    /** The visitor may still be unknown: asking signs nobody in. */
    public boolean isSignedIn() {
        return request.user() != null;
    }

    /** Whether a program asked, and wants its errors as data. */
    public boolean isForPrograms() {
        return ContentNegotiation.asked(request.request());
    }

    /** The address by which one came here, within the console. */
    public String address() {
        return request.request().uri();
    }

    /** An address of ours as others reach it. */
    public String absolute(String address) {
        return publicOrigin
                        .map(URI::toString)
                        .orElseGet(() -> "http://" + request.request().getHeader("Host"))
                + address;
    }

    /** How many calls of the jobs API were made for it so far. */
    public int calls() {
        return calls.get();
    }

    /** How long it took so far. */
    public Duration duration() {
        return Duration.between(started, clock.instant());
    }

    /** The number by which its trace in the log is found. */
    public String number() {
        return RequestId.of(request);
    }

    /** Remembers how lists are to be shown, so that every page that comes of it leads to such lists. */
    public void show(ViewOptions chosen) {
        options = chosen;
    }

    /** Remembers what the address says beside its filters, so that the page can name it. */
    public void ignore(UnknownNames others) {
        unknown = others;
    }

    public UnknownNames unknown() {
        return unknown;
    }

    /** The address of a list on the account that was opened, as this request should have come by it. */
    public String canonical(JobQuery list) {
        return unknown.on(addresses().jobs(list));
    }

    public ViewOptions display() {
        return options;
    }

    /** Remembers what is asked for, so that a page about its failure can keep the filter. */
    public void ask(JobQuery asked) {
        query = Optional.of(asked);
        AuditRecord.of(request).read(asked.written());
    }

    public Optional<JobQuery> query() {
        return query;
    }

    public List<Account> accounts() {
        return accounts.openTo(visitor());
    }

    /** The visitor, where one is signed in already; asking signs nobody in. */
    public Optional<Visitor> knownVisitor() {
        return isSignedIn() ? Optional.of(visitor()) : Optional.empty();
    }

    /** The account that was opened last in this browser, or else the first that is open to the visitor. */
    public Optional<Account> lastAccount() {
        return LastAccountCookie.of(request)
                .flatMap(key -> accounts.open(key, visitor()))
                .or(() -> accounts().stream().findFirst());
    }

    /** Whether the visitor can go to another account. */
    public boolean hasAChoice() {
        return knownVisitor().filter(accounts::areSeveralOpenTo).isPresent();
    }

    public Optional<Account> openedAccount() {
        return account;
    }

    private Visitor signedIn() {
        var identity = ((QuarkusHttpUser) request.user()).getSecurityIdentity();
        var principal = (OidcJwtCallerPrincipal) identity.getPrincipal();
        // Not by the principal's own method, which makes an exception for every name that it does not know.
        var claims = principal.getClaims();
        var name = Stream.of("name", "preferred_username", "email")
                .map(claims::getClaimValueAsString)
                .filter(claim -> claim != null && !claim.isBlank())
                .findFirst();
        return new Visitor(
                Optional.ofNullable(principal.getSubject()).orElse(principal.getName()),
                name.orElse(principal.getName()),
                identity.getRoles(),
                new Secret(identity.getCredential(AccessTokenCredential.class).getToken()));
    }
}

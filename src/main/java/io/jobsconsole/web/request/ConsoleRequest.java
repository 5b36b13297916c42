package io.jobsconsole.web.request;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Accounts;
import io.jobsconsole.account.CorpusNameSource;
import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.account.JobSourceFactory;
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
import io.smallrye.mutiny.Uni;
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

/** The context of the current request: visitor, account, query and view options, as far as they are known yet. */
@RequestScoped
public class ConsoleRequest {

    private final RoutingContext request;
    private final Accounts accounts;
    private final JobSourceFactory sources;
    private final CorpusNameSource corpusNames;
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
            JobSourceFactory sources,
            CorpusNameSource corpusNames,
            Preferences preferences,
            ListHints hints,
            Clock clock,
            @ConfigProperty(name = "jobs-console.public-origin") Optional<URI> publicOrigin) {
        this.request = request;
        this.accounts = accounts;
        this.sources = sources;
        this.corpusNames = corpusNames;
        this.preferences = preferences;
        this.hints = hints;
        this.clock = clock;
        this.publicOrigin = publicOrigin;
        this.started = clock.instant();
    }

    /** The signed-in visitor. Only for endpoints that require authentication. */
    public Visitor visitor() {
        visitor = visitor.or(() -> Optional.of(signedIn()));
        return visitor.get();
    }

    /**
     * The account with this key.
     *
     * @throws NotFoundException if the account does not exist or the visitor may not see it; both get the same answer
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

    /** URLs of the opened account, with the view options of this request. */
    public AccountUrls addresses() {
        return AccountUrls.of(account.orElseThrow()).showing(options);
    }

    /** The jobs of the opened account, as this visitor may read them. */
    public JobSource jobs() {
        return sources.open(account.orElseThrow(), visitor(), requestId(), calls);
    }

    /** The newest jobs of the account that was opened, for this visitor. */
    public NewestJobs newestJobs(Instant now) {
        return newestJobs(account.orElseThrow(), now);
    }

    /** The newest jobs of an account that is open to this visitor, for a page about several accounts. */
    public NewestJobs newestJobs(Account of, Instant now) {
        return new NewestJobs(sources.open(of, visitor(), requestId(), calls), of.key(), now, hints, clock);
    }

    /** The names of the corpora of the opened account, as far as they are known. This never fails. */
    public Uni<CorpusNames> corpusNames() {
        return corpusNames.names(account.orElseThrow(), visitor(), requestId(), calls);
    }

    /** Notes in the audit log that this visitor reads jobs of each of these accounts. */
    public void readEach(List<Account> several) {
        var auditRecord = AuditRecord.of(request);
        several.forEach(one -> auditRecord.readAlso(one.key(), one.credentials().word()));
    }

    /** The page of ours by which one came here, where the browser names it. */
    public Optional<String> cameFrom() {
        var origin = absolute("/");
        return Optional.ofNullable(request.request().getHeader("Referer"))
                .filter(page -> page.startsWith(origin))
                .map(page -> page.substring(origin.length() - 1));
    }

    public Preferences preferences() {
        return preferences;
    }

    /** Whether a visitor is signed in. The check does not start a sign-in. */
    public boolean isSignedIn() {
        return request.user() != null;
    }

    /** Whether the client is a program, which gets errors as problem details instead of pages. */
    public boolean isFromProgram() {
        return ContentNegotiation.isFromProgram(request.request());
    }

    /** Path and query of this request. */
    public String address() {
        return request.request().uri();
    }

    /** The absolute URL of an address of this console: on the public origin, or on the Host header where none is configured. */
    public String absolute(String address) {
        return publicOrigin
                        .map(URI::toString)
                        .orElseGet(() -> "http://" + request.request().getHeader("Host"))
                + address;
    }

    /** Number of calls to the jobs API that this request has made so far. */
    public int calls() {
        return calls.get();
    }

    /** Time since the request began. */
    public Duration duration() {
        return Duration.between(started, clock.instant());
    }

    /** The request id, by which the log lines of this request are found. */
    public String requestId() {
        return RequestId.of(request);
    }

    /** Sets the view options, which every link from this page to a list carries. */
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
        return canonical(addresses().jobs(list));
    }

    /** The same for the address of another page. */
    public String canonical(String address) {
        return unknown.on(address);
    }

    public ViewOptions viewOptions() {
        return options;
    }

    /** Stores the query, for the audit log and for an error page that keeps the filter. */
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

    /** The visitor, if one is signed in. The check does not start a sign-in. */
    public Optional<Visitor> knownVisitor() {
        return isSignedIn() ? Optional.of(visitor()) : Optional.empty();
    }

    /** The account that this browser opened last if it is still open to the visitor, else the first that is. */
    public Optional<Account> lastAccount() {
        return LastAccountCookie.of(request)
                .flatMap(key -> accounts.open(key, visitor()))
                .or(() -> accounts().stream().findFirst());
    }

    /** Whether more than one account is open to the visitor. */
    public boolean canSwitchAccount() {
        return knownVisitor().filter(accounts::areSeveralOpenTo).isPresent();
    }

    /** The address at which an account opens: of its start view, or of all its jobs where that is not valid any more. */
    public String start(Account opened, Instant now) {
        return startView(opened, now)
                .map(StartView::address)
                .orElseGet(() -> AccountUrls.of(opened).jobs());
    }

    /** The start view of an account as the browser keeps it, valid or not: the query string of a list. */
    public Optional<String> storedStartView(Account of) {
        return Optional.ofNullable(StartViewCookie.of(request).get(of.key()));
    }

    /** The start view of an account; empty if there is none, or none that is valid. */
    public Optional<StartView> startView(Account of, Instant now) {
        return storedStartView(of).flatMap(view -> StartView.read(of, view, now));
    }

    /** Keeps a start view in the browser, or forgets the one of its account if it is the list of all jobs; false if it is too long. */
    public boolean keep(StartView view) {
        var key = view.account().key();
        if (view.written().isEmpty()) {
            StartViewCookie.forget(request, key);
            return true;
        }
        if (view.isShort()) {
            StartViewCookie.keep(request, key, view.written());
            return true;
        }
        return false;
    }

    public Optional<Account> openedAccount() {
        return account;
    }

    private Visitor signedIn() {
        var identity = ((QuarkusHttpUser) request.user()).getSecurityIdentity();
        var principal = (OidcJwtCallerPrincipal) identity.getPrincipal();
        // The claims are read directly: the principal's own method creates an exception for every name that it does not
        // know.
        var claims = principal.getClaims();
        var name = Stream.of("name", "preferred_username", "email")
                .map(claims::getClaimValueAsString)
                .filter(claim -> claim != null && !claim.isBlank())
                .findFirst();
        return new Visitor(
                Optional.ofNullable(principal.getSubject()).orElse(principal.getName()),
                name.orElse(principal.getName()),
                identity.getRoles(),
                Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                        .map(AccessTokenCredential::getToken)
                        .map(Secret::new));
    }
}

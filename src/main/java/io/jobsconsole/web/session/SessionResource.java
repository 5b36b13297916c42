package io.jobsconsole.web.session;

import io.jobsconsole.web.error.ErrorPresenter;
import io.jobsconsole.web.error.NoticeTemplate;
import io.jobsconsole.web.error.NoticeView;
import io.jobsconsole.web.error.SignInRefusal;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ReturnUrlCookie;
import io.jobsconsole.web.request.SessionPaths;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestCookie;

/** The pages around sign-in and sign-out. The OIDC extension does the sign-in before these methods are called. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SessionResource {

    private final ConsoleRequest consoleRequest;
    private final Messages messages;
    private final SessionMessages words;
    private final ErrorPresenter errors;
    private final ProviderSignOut providerSignOut;

    SessionResource(
            ConsoleRequest consoleRequest,
            Messages messages,
            SessionMessages words,
            ErrorPresenter errors,
            ProviderSignOut providerSignOut) {
        this.consoleRequest = consoleRequest;
        this.messages = messages;
        this.words = words;
        this.errors = errors;
        this.providerSignOut = providerSignOut;
    }

    /** Redirect URI of the provider. Only requests with a session arrive here: from the browser's history, or a second tab. */
    @GET
    @Path(SessionPaths.CALLBACK)
    @Authenticated
    public Object callback(RoutingContext request) {
        var returnUrl = ReturnUrlCookie.of(request);
        if (returnUrl.isPresent()) {
            return Response.status(Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, returnUrl.get())
                    .build();
        }
        return new NoticeTemplate(NoticeView.saying(
                Layout.of(consoleRequest, words.signedIn()),
                words.signedIn(),
                words.signedInText(),
                new Link(messages.toJobs(), "/")));
    }

    @GET
    @Path(SessionPaths.SIGNED_OUT)
    @PermitAll
    public NoticeTemplate signedOut(@RestCookie(SignOutPageCookie.COOKIE) String written) {
        var back = SignOutPageCookie.read(written);
        var atProvider = providerSignOut.isOffered() ? Stream.<String>empty() : Stream.of(words.signedOutHereOnly());
        var sentences = Stream.of(atProvider, back.map(words::signedOutFrom).stream(), Stream.of(words.signedOutText()))
                .flatMap(sentence -> sentence);
        return new NoticeTemplate(NoticeView.saying(
                Layout.anonymous(words.signedOut()),
                words.signedOut(),
                sentences.toList(),
                new Link(messages.signIn(), back.orElse("/"))));
    }

    /**
     * The provider's reason comes in the URL, where anybody can write text. It is shown only for a sign-in that this
     * browser began: the cookie with its address bears the name of the state, which nobody else knows.
     */
    @GET
    @Path(SessionPaths.SIGN_IN_ERROR)
    @PermitAll
    public NoticeTemplate signInError(RoutingContext request) {
        var returnUrl = ReturnUrlCookie.of(request);
        return new NoticeTemplate(errors.signInFailed(
                consoleRequest.requestId(), returnUrl, returnUrl.flatMap(ours -> SignInRefusal.of(request))));
    }
}

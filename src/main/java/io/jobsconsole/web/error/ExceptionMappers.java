package io.jobsconsole.web.error;

import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.audit.RequestId;
import io.jobsconsole.data.Problem;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.InvalidViewOption;
import io.jobsconsole.web.request.Onward;
import io.jobsconsole.web.request.ReturnUrlCookie;
import io.jobsconsole.web.request.SessionPaths;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into an error page, or into problem details for programs. */
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    private final ConsoleRequest consoleRequest;
    private final ErrorPresenter presenter;
    private final ApiErrorPresenter accountPresenter;
    private final HttpAuthenticator authenticator;

    ExceptionMappers(
            ConsoleRequest consoleRequest,
            ErrorPresenter presenter,
            ApiErrorPresenter accountPresenter,
            HttpAuthenticator authenticator) {
        this.consoleRequest = consoleRequest;
        this.presenter = presenter;
        this.accountPresenter = accountPresenter;
        this.authenticator = authenticator;
    }

    @ServerExceptionMapper
    public Uni<Response> invalidQuery(InvalidQuery invalid) {
        return page(400, accountPresenter.invalid(consoleRequest, invalid));
    }

    @ServerExceptionMapper
    public Uni<Response> invalidViewOption(InvalidViewOption invalid) {
        return page(400, presenter.invalidViewOption(consoleRequest, invalid));
    }

    @ServerExceptionMapper
    public Uni<Response> failedRead(JobsFailure failure, RoutingContext request) {
        var requestId = RequestId.of(request);
        LOG.warnf("Request %s failed: %s%s", requestId, failure.kind(), cause(failure));
        var page = page(status(failure.kind()), accountPresenter.failed(consoleRequest, failure));
        return failure.retryAfter()
                .map(wait ->
                        page.invoke(response -> response.getHeaders().add(HttpHeaders.RETRY_AFTER, wait.toSeconds())))
                .orElse(page);
    }

    @ServerExceptionMapper
    public Uni<Response> listPageNotFound(ListPageNotFound failure) {
        return page(404, accountPresenter.listPageNotFound(consoleRequest, failure));
    }

    @ServerExceptionMapper
    public Uni<Response> jobNotFound(JobNotFound failure) {
        return page(404, accountPresenter.jobNotFound(consoleRequest, failure));
    }

    @ServerExceptionMapper
    public Uni<Response> noAccessibleAccount(NoAccessibleAccount failure) {
        return page(403, presenter.noAccessibleAccount(consoleRequest));
    }

    /** At the callback URL, the provider's answer is invalid or was used before. At other URLs, the session has ended. */
    @ServerExceptionMapper
    public Uni<Response> failedSignIn(AuthenticationCompletionException failure, RoutingContext request) {
        if (!SessionPaths.isCallback(request)) {
            return challenge(request);
        }
        AuditRecord.of(request).refused("sign-in");
        if (failure.getCause() instanceof SessionTooLarge large) {
            return page(403, presenter.sessionTooLarge(consoleRequest.requestId(), large));
        }
        return page(
                401,
                presenter.signInFailed(
                        consoleRequest.requestId(), ReturnUrlCookie.of(request), SignInRefusal.of(failure)));
    }

    @ServerExceptionMapper
    public Uni<Response> notSignedIn(AuthenticationFailedException failure, RoutingContext request) {
        return challenge(request);
    }

    /** A redirect to the provider, or an error page where a redirect is not possible. */
    private Uni<Response> challenge(RoutingContext request) {
        return authenticator.getChallenge(request).chain(challenge -> {
            var answer = Onward.of(request)
                    .map(onward -> page(challenge.status, presenter.lead(request, onward)))
                    .orElseGet(() -> challenge.status < 400
                            ? Uni.createFrom()
                                    .item(Response.status(challenge.status).build())
                            : page(challenge.status, presenter.notSignedIn(request)));
            return answer.invoke(response -> challenge
                    .getHeaders()
                    .forEach((name, value) -> response.getHeaders().add(name.toString(), value)));
        });
    }

    @ServerExceptionMapper
    public Uni<Response> providerUnavailable(ProviderUnavailable failure, RoutingContext request) {
        return page(503, presenter.providerUnavailable(request));
    }

    @ServerExceptionMapper
    public Uni<Response> http(WebApplicationException failure, RoutingContext request) {
        var response = failure.getResponse();
        return switch (response.getStatusInfo().getFamily()) {
            case REDIRECTION, SUCCESSFUL, INFORMATIONAL -> Uni.createFrom().item(response);
            case CLIENT_ERROR, OTHER -> clientError(response.getStatus());
            case SERVER_ERROR -> unexpected(failure, request);
        };
    }

    /** The request body did not arrive, or not in time. A failed call to the service is a {@link JobsFailure} instead. */
    @ServerExceptionMapper
    public Uni<Response> brokenBody(IOException failure) {
        return page(408, presenter.notPossible(consoleRequest));
    }

    @ServerExceptionMapper
    public Uni<Response> unexpected(Throwable failure, RoutingContext request) {
        var requestId = RequestId.of(request);
        LOG.errorf(failure, "Request %s failed", requestId);
        return page(500, presenter.ownError(consoleRequest));
    }

    private Uni<Response> clientError(int status) {
        return switch (status) {
            case 404 -> page(status, presenter.notFound(consoleRequest));
            // Every page is read-only (Allow: RFC 9110, 15.5.6).
            case 405 ->
                page(status, presenter.notPossible(consoleRequest))
                        .invoke(response -> response.getHeaders().add(HttpHeaders.ALLOW, "GET, HEAD"));
            default -> page(status, presenter.notPossible(consoleRequest));
        };
    }

    /** Only the type of the exception is logged: messages of parsers quote what they read. */
    private static String cause(JobsFailure failure) {
        var type = failure.getCause() == null
                ? ""
                : " after " + failure.getCause().getClass().getSimpleName();
        return type
                + failure.tlsProblem()
                        .map(problem -> ", TLS: " + problem.word())
                        .orElse("");
    }

    private static int status(JobsFailure.Kind kind) {
        return switch (kind) {
            case CORPUS_REFUSED -> 400;
            case NOT_ALLOWED,
                    CREDENTIALS_REFUSED,
                    VISITOR_REFUSED,
                    KEY_REFUSED,
                    ACCOUNT_REFUSED,
                    NO_ACCESS_TOKEN,
                    SIGN_IN_REFUSED -> 403;
            case NOT_FOUND -> 404;
            case PAGE_KEY_REFUSED -> 410;
            case TOO_MANY_REQUESTS -> 429;
            case REQUEST_REFUSED, NOT_OFFERED, SERVICE_ERROR, NOT_UNDERSTOOD, TOKEN_SERVICE_NOT_UNDERSTOOD -> 502;
            case TOKEN_SERVICE_REFUSED, TOKEN_SERVICE_UNREACHABLE, UNREACHABLE, BUSY -> 503;
            case TOO_SLOW -> 504;
        };
    }

    private Uni<Response> page(int status, NoticeView view) {
        if (consoleRequest.isFromProgram()) {
            return Uni.createFrom().item(problem(status, view));
        }
        return new NoticeTemplate(view)
                .createUni()
                .map(html -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(html)
                        .build());
    }

    /** The same facts as problem details (RFC 9457). */
    private Response problem(int status, NoticeView view) {
        var invalid = view.errors().stream()
                .map(wrong -> new Problem.Parameter(wrong.field(), wrong.sentence()))
                .toList();
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        view.heading(),
                        status,
                        view.sentences(),
                        consoleRequest.address(),
                        consoleRequest.requestId(),
                        invalid))
                .build();
    }
}

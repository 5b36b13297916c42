package io.jobsconsole.web.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.audit.RequestId;
import io.jobsconsole.data.Problem;
import io.jobsconsole.web.request.ContentNegotiation;
import io.jobsconsole.web.request.Onward;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;

/** Pages for requests that are refused before they reach a resource; problem details (RFC 9457) for programs. */
@Singleton
public class EarlyErrorPages {

    private final ErrorPresenter presenter;
    private final ObjectMapper json;

    EarlyErrorPages(ErrorPresenter presenter, ObjectMapper json) {
        this.presenter = presenter;
        this.json = json;
    }

    /**
     * Refuses a request that is not possible at this URL, or not from the page that sent it.
     *
     * @param reason for the audit log
     */
    public void refuse(RoutingContext context, int status, String reason) {
        AuditRecord.of(context).refused(reason);
        show(context, status, presenter.refused(RequestId.of(context)));
    }

    /** The URL is too long to be kept during a sign-in. */
    public void tooLong(RoutingContext context) {
        show(context, 414, presenter.tooLong(RequestId.of(context)));
    }

    /** The request has no session and cannot be redirected to a sign-in. */
    public Uni<Void> askToSignIn(RoutingContext context) {
        return page(context, 401, presenter.notSignedIn(context));
    }

    /** The request leads to another origin, by this page. */
    public Uni<Void> lead(RoutingContext context, Onward onward) {
        return page(context, 200, presenter.lead(context, onward));
    }

    /** The visitor cannot be identified, because the sign-in provider cannot be reached. */
    public void providerUnavailable(RoutingContext context) {
        show(context, 503, presenter.providerUnavailable(context));
    }

    private void show(RoutingContext context, int status, NoticeView view) {
        page(context, status, view).subscribe().with(shown -> {}, context::fail);
    }

    private Uni<Void> page(RoutingContext context, int status, NoticeView view) {
        var response = context.response().setStatusCode(status);
        if (ContentNegotiation.isFromProgram(context.request())) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(problem(context, status, view));
            return Uni.createFrom().voidItem();
        }
        return new NoticeTemplate(view)
                .createUni()
                .invoke(html -> response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                        .end(html))
                .replaceWithVoid();
    }

    private String problem(RoutingContext context, int status, NoticeView view) {
        var problem = Problem.of(
                view.heading(), status, view.sentences(), context.request().path(), RequestId.of(context), List.of());
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

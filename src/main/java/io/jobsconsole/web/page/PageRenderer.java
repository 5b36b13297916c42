package io.jobsconsole.web.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Renders every page as UTF-8, part by part. Quarkus's own filter makes one string of a page, and its writer encodes that
 * string letter by letter: that takes four times the memory, and more time as soon as one letter is not ASCII.
 */
class PageRenderer {

    /** A filter of a higher priority runs earlier, and Quarkus's filter leaves a rendered page alone. */
    private static final int BEFORE_QUARKUS = Priorities.USER + 1;

    private static final List<Variant> HTML =
            Variant.mediaTypes(MediaType.TEXT_HTML_TYPE).build();

    @ServerResponseFilter(priority = BEFORE_QUARKUS)
    public Uni<Void> render(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof TemplateInstance page)) {
            return null;
        }
        var type = Optional.ofNullable(request.getRequest().selectVariant(HTML))
                .map(Variant::getMediaType)
                .orElse(response.getMediaType());
        var html = new Utf8Parts();
        return Uni.createFrom().completionStage(() -> page.consume(html)).invoke(() -> {
            if (type == null) {
                response.setEntity(html.joined());
            } else {
                response.setEntity(html.joined(), null, type);
            }
        });
    }
}

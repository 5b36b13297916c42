package io.jobsconsole.web.page;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Encodes a whole page at once. The server's own writer encodes each letter alone, which can take longer than rendering. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(MediaType.TEXT_HTML)
public class HtmlBodyWriter implements ServerMessageBodyWriter<String> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
        return true;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return true;
    }

    @Override
    public void writeResponse(String html, Type generic, ServerRequestContext context) {
        context.serverResponse().end(html.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeTo(
            String html,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(html.getBytes(StandardCharsets.UTF_8));
    }
}

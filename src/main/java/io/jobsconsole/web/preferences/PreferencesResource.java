package io.jobsconsole.web.preferences;

import io.jobsconsole.web.format.Preferences;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleCookie;
import io.jobsconsole.web.request.ConsoleRequest;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;

/** The preferences page for time zone and theme, and the endpoint of its form. */
@Path("/")
@Authenticated
class PreferencesResource {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final ConsoleRequest request;
    private final PreferencesPresenter presenter;

    PreferencesResource(ConsoleRequest request, PreferencesPresenter presenter) {
        this.request = request;
        this.presenter = presenter;
    }

    @GET
    @Path("preferences")
    @Produces(MediaType.TEXT_HTML)
    public PreferencesTemplate choose(@QueryParam("back") @DefaultValue("") String back) {
        return new PreferencesTemplate(presenter.of(request, ours(back)));
    }

    /** Stores the preferences in cookies and redirects back. An unknown zone shows the form again. */
    @GET
    @Path("prefs")
    @Produces(MediaType.TEXT_HTML)
    public Response keep(
            @QueryParam("tz") @DefaultValue("") String zone,
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("back") @DefaultValue("") String back,
            HttpServerResponse response) {
        var chosen = zone.strip();
        if (!chosen.isEmpty() && !Preferences.isZone(chosen)) {
            return Response.status(Status.BAD_REQUEST)
                    .entity(new PreferencesTemplate(presenter.refused(request, ours(back), chosen)))
                    .build();
        }
        keep(response, Preferences.ZONE, chosen);
        keep(response, Preferences.THEME, Preferences.THEMES.contains(theme) ? theme : "");
        return Response.status(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, ours(back))
                .build();
    }

    private static String ours(String back) {
        return AccountUrls.within(back).orElse("/");
    }

    private static void keep(HttpServerResponse response, String name, String value) {
        response.addCookie(value.isEmpty() ? ConsoleCookie.forgotten(name) : ConsoleCookie.of(name, value, A_YEAR));
    }
}

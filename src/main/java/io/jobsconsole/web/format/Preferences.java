package io.jobsconsole.web.format;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Time zone and theme of the visitor. Two cookies of the browser keep them; the server stores nothing. */
@RequestScoped
public class Preferences {

    /** Names of the cookies, and of the fields of the form that sets them. */
    public static final String ZONE = "tz";

    public static final String THEME = "theme";

    /** The themes that the cookie may name. The theme of the system is the default and needs no cookie. */
    public static final Set<String> THEMES = Set.of("light", "dark");

    private static final String UTC = "UTC";
    private static final Set<String> ZONES = zones();

    private final CurrentVertxRequest request;
    private Optional<ZoneId> zone = Optional.empty();

    Preferences(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Time zone of all times on the pages; UTC unless the visitor chose another. */
    public ZoneId zone() {
        zone = zone.or(() -> Optional.of(chosenZone()));
        return zone.get();
    }

    private ZoneId chosenZone() {
        return cookie(ZONE).filter(ZONES::contains).<ZoneId>map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    /** Display name of the zone. */
    public String zoneName() {
        return zone().equals(ZoneOffset.UTC) ? UTC : zone().getId();
    }

    /** {@code light} or {@code dark}; empty for the theme of the system. */
    public Optional<String> theme() {
        return cookie(THEME).filter(THEMES::contains);
    }

    /** UTC, and every zone of the IANA database that is named after a place. */
    public static Set<String> zones() {
        var zones = new TreeSet<String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV/") && !zone.startsWith("Etc/"))
                .forEach(zones::add);
        zones.add(UTC);
        return zones;
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCurrent())
                .map(current -> current.request().getCookie(name))
                .map(Cookie::getValue);
    }
}

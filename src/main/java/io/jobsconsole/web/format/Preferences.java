package io.jobsconsole.web.format;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
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

    /** Zones that browsers know and that Java knows only in some versions, as places that have always had the same time. */
    private static final Map<String, String> SHORT_NAMES =
            Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu");

    private static final Map<String, ZoneId> ZONES = accepted();

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
        return cookie(ZONE).map(ZONES::get).orElse(ZoneOffset.UTC);
    }

    /** Display name of the zone. */
    public String zoneName() {
        return zone().equals(ZoneOffset.UTC) ? UTC : zone().getId();
    }

    /** Whether a visitor can choose this zone: browsers offer their own, which need not be named after a place. */
    public static boolean isZone(String name) {
        return ZONES.containsKey(name);
    }

    private static Map<String, ZoneId> accepted() {
        var zones = new HashMap<String, ZoneId>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("SystemV/"))
                .forEach(name -> zones.put(name, ZoneId.of(name)));
        SHORT_NAMES.forEach((name, place) -> zones.put(name, ZoneId.of(place)));
        zones.put(UTC, ZoneOffset.UTC);
        return Map.copyOf(zones);
    }

    /** {@code light} or {@code dark}; empty for the theme of the system. */
    public Optional<String> theme() {
        return cookie(THEME).filter(THEMES::contains);
    }

    /** The zones that the form offers: UTC, and every zone of the IANA database that is named after a place. */
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

package io.jobsconsole.web.format;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How somebody wants to see the pages: kept by their browser in two cookies, and by nobody else. */
@RequestScoped
public class Preferences {

    /** Names of the cookies, and of the fields of the form that sets them. */
    public static final String ZONE = "tz";

    public static final String THEME = "theme";

    /** Those that are no choice but the browser's own setting are not kept. */
    public static final Set<String> THEMES = Set.of("light", "dark");

    private static final String UTC = "UTC";
    private static final Set<String> ZONES = zones();

    private final CurrentVertxRequest request;
    private Optional<ZoneId> zone = Optional.empty();

    Preferences(CurrentVertxRequest request) {
        this.request = request;
    }

    /** In which zone times are shown; UTC when nobody chose another. */
    public ZoneId zone() {
        zone = zone.or(() -> Optional.of(chosenZone()));
        return zone.get();
    }

    private ZoneId chosenZone() {
        return cookie(ZONE).filter(ZONES::contains).<ZoneId>map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    /** The zone's name for people. */
    public String zoneName() {
        return zone().equals(ZoneOffset.UTC) ? UTC : zone().getId();
    }

    /** Light or dark; empty for what the system says. */
    public Optional<String> theme() {
        return cookie(THEME).filter(THEMES::contains);
    }

    /** Every zone of the IANA database that has a place in its name, and UTC. */
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

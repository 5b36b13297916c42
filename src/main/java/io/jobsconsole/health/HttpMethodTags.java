package io.jobsconsole.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Counts an HTTP method that no standard defines as {@code OTHER}: clients can invent methods, and each would create a
 * lasting time series.
 */
@Singleton
@Unremovable
class HttpMethodTags implements MeterFilter {

    private static final String METHOD = "method";

    /** RFC 9110, 9.3, and RFC 5789. */
    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    @Override
    public Meter.Id map(Meter.Id id) {
        var method = id.getName().startsWith("http.server") ? id.getTag(METHOD) : null;
        return method == null || KNOWN.contains(method)
                ? id
                : id.replaceTags(withoutMethod(id)).withTag(Tag.of(METHOD, "OTHER"));
    }

    private static List<Tag> withoutMethod(Meter.Id id) {
        return id.getTags().stream().filter(tag -> !tag.getKey().equals(METHOD)).toList();
    }
}

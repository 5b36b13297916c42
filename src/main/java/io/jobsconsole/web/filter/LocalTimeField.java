package io.jobsconsole.web.filter;

import io.jobsconsole.web.format.Preferences;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Converts the time typed into the filter form from the visitor's zone to UTC, which URLs use. */
@Singleton
public class LocalTimeField {

    private static final String FIELD = "since_at";

    private final Preferences preferences;

    LocalTimeField(Preferences preferences) {
        this.preferences = preferences;
    }

    /** The parameters with the typed time as {@code since}. Invalid text is passed on unchanged, and the query refuses it. */
    public Map<String, Collection<String>> in(Map<String, List<String>> parameters) {
        var read = new HashMap<String, Collection<String>>(parameters);
        parameters.getOrDefault(FIELD, List.of()).stream()
                .filter(typed -> !typed.isBlank())
                .findFirst()
                .ifPresent(typed -> read.put("since", List.of(inUtc(typed))));
        return read;
    }

    private String inUtc(String typed) {
        try {
            var here = LocalDateTime.parse(typed).atZone(preferences.zone());
            return here.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime() + "Z";
        } catch (DateTimeParseException noTime) {
            return typed;
        }
    }
}

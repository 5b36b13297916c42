package io.jobsconsole.jobs;

import io.jobsconsole.jobs.reading.PageWalk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A later page that a link names without the key that opens it. Only a {@link PageWalk} from the beginning finds that key.
 *
 * @param number from 2
 * @param asOf the moment from which the list's time is measured, in whole seconds
 */
public record PageByNumber(int number, Instant asOf) {

    /** Reads it from an address without a page key; empty when that names no later page. */
    public static Optional<PageByNumber> read(Map<String, ? extends Collection<String>> parameters, Instant now) {
        if (parameters.containsKey("pageKey")) {
            return Optional.empty();
        }
        var asOf = PageToken.asOf(first(parameters, "asOf"), now).orElse(now.truncatedTo(ChronoUnit.SECONDS));
        return PageToken.number(first(parameters, "page")).map(number -> new PageByNumber(number, asOf));
    }

    /** The query of the address that leads to this page of a list. */
    public String written(JobQuery list) {
        var filters = list.atFirstPage().written();
        var page = "page=" + number + "&asOf=" + asOf.getEpochSecond();
        return filters.isEmpty() ? page : filters + "&" + page;
    }

    private static String first(Map<String, ? extends Collection<String>> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).stream()
                .flatMap(Collection::stream)
                .findFirst()
                .orElse("");
    }
}

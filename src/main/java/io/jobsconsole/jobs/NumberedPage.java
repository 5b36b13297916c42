package io.jobsconsole.jobs;

import io.jobsconsole.jobs.paging.PagePosition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A page that a link names by number, without its page key. Only a walk from the first page on finds the key.
 *
 * @param number from 2
 * @param asOf the time at which the first page was read, in whole seconds
 */
public record NumberedPage(int number, Instant asOf) {

    /** Reads the page number of an address without a page key; empty when the address names no page after the first. */
    public static Optional<NumberedPage> read(Map<String, ? extends Collection<String>> parameters, Instant now) {
        if (parameters.containsKey("pageKey")) {
            return Optional.empty();
        }
        var asOf = PagePosition.asOf(first(parameters, "asOf"), now, Since.LONGEST)
                .orElse(now.truncatedTo(ChronoUnit.SECONDS));
        return PagePosition.number(first(parameters, "page")).map(number -> new NumberedPage(number, asOf));
    }

    /** This page of a list, for when its key is no longer valid; empty for the first page. */
    public static Optional<NumberedPage> of(JobQuery list) {
        return list.page().map(position -> new NumberedPage(position.number(), position.asOf()));
    }

    /** The page before this one of a list, if its key is no longer known. */
    public static Optional<NumberedPage> before(JobQuery list) {
        return list.page()
                .filter(position ->
                        position.number() > 2 && position.keyBefore().isEmpty())
                .map(position -> new NumberedPage(position.number() - 1, position.asOf()));
    }

    /** The query string that leads to this page of a list. */
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

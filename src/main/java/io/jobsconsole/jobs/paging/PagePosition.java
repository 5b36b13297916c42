package io.jobsconsole.jobs.paging;

import io.jobsconsole.lang.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The position in a list that a link carries. At the service a page key overrides every filter. The token therefore
 * holds a check over its account and filters, and with other filters it is never sent.
 *
 * @param number the page number, from 2
 * @param key the service's key of the page
 * @param trail the keys of page 2 up to the previous page; empty when they are too long for a link
 * @param asOf the time at which page 1 was read, in whole seconds; a relative "since" is measured from here
 * @param check a hash over number, key, asOf, the account and the filters
 */
public record PagePosition(int number, PageKey key, List<PageKey> trail, Instant asOf, String check) {

    static final int LONGEST_KEY = 1_500;
    static final int LONGEST_TRAIL = 1_500;
    private static final String TRAIL_STEP = "~";

    private static final Pattern NUMBER = Pattern.compile("[2-9]|[1-9][0-9]{1,7}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    /** The largest difference between the clocks of two replicas. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    /** The token of an unreadable link. It belongs to no list. */
    private static final PagePosition DAMAGED =
            new PagePosition(2, new PageKey("damaged"), List.of(), Instant.EPOCH, "");

    public PagePosition {
        trail = List.copyOf(trail);
    }

    public static PagePosition make(
            int number, PageKey key, List<PageKey> trail, Instant read, String account, String filters) {
        var asOf = read.truncatedTo(ChronoUnit.SECONDS);
        var kept = written(trail).length() <= LONGEST_TRAIL ? trail : List.<PageKey>of();
        return new PagePosition(number, key, kept, asOf, check(number, key, asOf, account, filters));
    }

    public boolean fits(String account, String filters) {
        return check.equals(check(number, key, asOf, account, filters));
    }

    /** Whether the key opens this page or an earlier one: such a list repeats and would never end. */
    public boolean hasPassed(PageKey other) {
        return key.equals(other) || trail.contains(other);
    }

    /** The trail of the next page. */
    public List<PageKey> trailAfter() {
        var isWhole = trail.size() == number - 2;
        return isWhole ? Stream.concat(trail.stream(), Stream.of(key)).toList() : List.of();
    }

    /** The trail of the previous page. */
    public List<PageKey> trailBefore() {
        return trail.subList(0, trail.size() - 1);
    }

    /** The key of the previous page, if the trail holds it. */
    public Optional<PageKey> keyBefore() {
        return trail.isEmpty() ? Optional.empty() : Optional.of(trail.get(trail.size() - 1));
    }

    /**
     * Reads the page token of an address: empty when there is none, {@link #DAMAGED} when it is not valid.
     *
     * @param longest how far back a list goes
     */
    public static Optional<PagePosition> read(Map<String, String> parameters, Instant now, Duration longest) {
        if (parameters.get("pageKey") == null) {
            return Optional.empty();
        }
        return Optional.of(PagePosition.whole(parameters, now, longest).orElse(DAMAGED));
    }

    private static Optional<PagePosition> whole(Map<String, String> parameters, Instant now, Duration longest) {
        var trail = trail(parameters.getOrDefault("trail", ""));
        var check = parameters.getOrDefault("check", "");
        return Optional.of(parameters.get("pageKey"))
                .filter(key -> key.length() <= LONGEST_KEY)
                .flatMap(PageKey::read)
                .flatMap(key -> number(parameters.getOrDefault("page", ""))
                        .flatMap(number -> asOf(parameters.getOrDefault("asOf", ""), now, longest)
                                .map(asOf -> new PagePosition(
                                        number, key, trail.size() == number - 2 ? trail : List.of(), asOf, check))));
    }

    /** A page number from 2. */
    public static Optional<Integer> number(String written) {
        return NUMBER.matcher(written).matches() ? Optional.of(Integer.parseInt(written)) : Optional.empty();
    }

    /** The time at which a list was read; empty when that is in the future or older than any list. */
    public static Optional<Instant> asOf(String written, Instant now, Duration longest) {
        return Optional.of(written)
                .filter(SECONDS.asMatchPredicate())
                .map(Long::parseLong)
                .map(Instant::ofEpochSecond)
                .filter(asOf -> !asOf.isAfter(now.plus(CLOCK_DIFFERENCE)) && !asOf.isBefore(now.minus(longest)));
    }

    /** Reads a trail. A damaged or too long trail is dropped: it only saves a walk through the list. */
    private static List<PageKey> trail(String written) {
        if (written.isEmpty() || written.length() > LONGEST_TRAIL) {
            return List.of();
        }
        var keys = Arrays.stream(written.split(TRAIL_STEP)).map(PageKey::read).toList();
        return keys.stream().allMatch(Optional::isPresent)
                ? keys.stream().map(Optional::get).toList()
                : List.of();
    }

    public Map<String, String> written() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("page", String.valueOf(number));
        parameters.put("pageKey", key.written());
        if (!trail.isEmpty()) {
            parameters.put("trail", written(trail));
        }
        parameters.put("asOf", String.valueOf(asOf.getEpochSecond()));
        parameters.put("check", check);
        return parameters;
    }

    private static String written(List<PageKey> trail) {
        return trail.stream().map(PageKey::written).collect(Collectors.joining(TRAIL_STEP));
    }

    private static String check(int number, PageKey key, Instant asOf, String account, String filters) {
        var marked = String.join("\n", account, filters, String.valueOf(number), asOf.toString(), key.value());
        return HexFormat.of().formatHex(Sha256.of(marked)).substring(0, 8);
    }
}

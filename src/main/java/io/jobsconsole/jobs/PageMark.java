package io.jobsconsole.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where in a list a link points. A page key overrides every filter at the service, so a mark carries a check over the
 * account and filters it was made for: next to other filters it is worth nothing and is never sent.
 *
 * @param number the page's number for people, from 2
 * @param key what the service needs to open the page
 * @param asOf when page 1 was read, in whole seconds; a relative "since" is measured from here
 * @param check a hash over all of this, the account and the filters
 */
public record PageMark(int number, PageKey key, Instant asOf, String check) {

    static final int LONGEST_KEY = 1_500;

    /** What a link carries whose page part cannot be read: it fits no list. */
    private static final PageMark DAMAGED = new PageMark(2, new PageKey("damaged"), Instant.EPOCH, "");

    static PageMark make(int number, PageKey key, Instant read, String account, String filters) {
        var asOf = read.truncatedTo(ChronoUnit.SECONDS);
        return new PageMark(number, key, asOf, check(number, key, asOf, account, filters));
    }

    boolean fits(String account, String filters) {
        return check.equals(check(number, key, asOf, account, filters));
    }

    /** Reads the page part of an address: empty when there is none, a mark that fits nothing when it is damaged. */
    static Optional<PageMark> read(Map<String, String> parameters) {
        if (parameters.get("pageKey") == null) {
            return Optional.empty();
        }
        return Optional.of(PageMark.whole(parameters).orElse(DAMAGED));
    }

    private static Optional<PageMark> whole(Map<String, String> parameters) {
        try {
            var number = Integer.parseInt(parameters.getOrDefault("page", ""));
            var asOf = Instant.ofEpochSecond(Long.parseLong(parameters.getOrDefault("asOf", "")));
            var check = parameters.getOrDefault("check", "");
            return Optional.of(parameters.get("pageKey"))
                    .filter(key -> key.length() <= LONGEST_KEY && number >= 2)
                    .flatMap(PageKey::read)
                    .map(key -> new PageMark(number, key, asOf, check));
        } catch (NumberFormatException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    Map<String, String> written() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("page", String.valueOf(number));
        parameters.put("pageKey", key.written());
        parameters.put("asOf", String.valueOf(asOf.getEpochSecond()));
        parameters.put("check", check);
        return parameters;
    }

    private static String check(int number, PageKey key, Instant asOf, String account, String filters) {
        var marked = String.join("\n", account, filters, String.valueOf(number), asOf.toString(), key.value());
        return HexFormat.of().formatHex(sha256(marked)).substring(0, 8);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

package io.jobsconsole.web.request;

import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.lang.EnumName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names in the address of a list that mean nothing here. The page says so, since whoever wrote one meant to see fewer jobs.
 * The address keeps them for that, without their values.
 */
public record UnknownNames(List<String> names) {

    public static final UnknownNames NONE = new UnknownNames(List.of());

    private static final Set<String> OURS = Stream.concat(
                    Stream.of(Field.values()).map(EnumName::snakeCase),
                    Stream.of("since_at", "view", "scale", "refresh", "page", "pageKey", "trail", "asOf", "check"))
            .collect(Collectors.toUnmodifiableSet());

    /** Parameter names that mail programs, chat programs and search engines add to links. */
    private static final Pattern ADDED =
            Pattern.compile("(utm|mc|pk|mtm|hsa)_.*|_.*|[a-z]*clid|igshid|mkt_tok|si|ref|source");

    private static final int LONGEST = 60;
    private static final int MOST = 3;

    public UnknownNames {
        names = List.copyOf(names);
    }

    public static UnknownNames in(Map<String, ? extends Collection<String>> parameters) {
        return besides(OURS, parameters);
    }

    /** The names in the address of a page that takes only these parameters. */
    public static UnknownNames besides(Set<String> known, Map<String, ? extends Collection<String>> parameters) {
        return new UnknownNames(parameters.keySet().stream()
                .filter(name -> !name.isBlank() && !known.contains(name))
                .filter(name -> !ADDED.matcher(name).matches())
                .map(UnknownNames::cut)
                .distinct()
                .sorted()
                .limit(MOST)
                .toList());
    }

    /** A long name is told by its beginning, in whole characters. */
    private static String cut(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** These names but for one that means something at this address. */
    public UnknownNames without(String known) {
        return new UnknownNames(
                names.stream().filter(name -> !name.equals(known)).toList());
    }

    /** The names as the value of a header. */
    public String encoded() {
        return names.stream().map(UnknownNames::encoded).collect(Collectors.joining(","));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** An address of ours with these names. */
    String on(String address) {
        var written = names.stream().map(name -> encoded(name) + "=").collect(Collectors.joining("&"));
        return written.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + written;
    }
}

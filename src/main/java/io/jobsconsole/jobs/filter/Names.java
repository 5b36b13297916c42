package io.jobsconsole.jobs.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that a filter lets pass, and names that it keeps out: {@code alice,!ci-bot}. The empty name stands for the absence
 * of a name and is written {@code -}. Names come from outside and may hold any sign, so a backslash takes its meaning from
 * the comma, exclamation mark, hyphen or backslash after it.
 *
 * @param included empty for all
 */
public record Names(SortedSet<String> included, SortedSet<String> excluded) {

    public static final Names ANY = new Names(Collections.emptySortedSet(), Collections.emptySortedSet());

    public static final int MOST = 50;

    /** In characters. */
    public static final int LONGEST = 200;

    private static final String NOBODY = "";

    public Names {
        included = Collections.unmodifiableSortedSet(mapped(included, String::strip));
        excluded = Collections.unmodifiableSortedSet(mapped(excluded, String::strip));
    }

    /** Only this name. */
    public static Names of(String name) {
        return new Names(new TreeSet<>(Set.of(name)), Collections.emptySortedSet());
    }

    /** Whether a filter can hold this name. */
    public static boolean canHold(String name) {
        return name.length() <= LONGEST;
    }

    /** Splits a value at its commas, as far as no backslash stands before them. Blank parts are left out. */
    public static List<String> split(String value) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (var at = 0; at < value.length(); at++) {
            var sign = value.charAt(at);
            if (sign == ',') {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            part.append(sign);
            if (sign == '\\' && at + 1 < value.length()) {
                part.append(value.charAt(++at));
            }
        }
        parts.add(part.toString());
        return parts.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** The names in the parts of a value. */
    public static Names read(Collection<String> parts) {
        var included = new TreeSet<String>();
        var excluded = new TreeSet<String>();
        for (var part : parts) {
            if (part.startsWith("!")) {
                excluded.add(name(part.substring(1).strip()));
            } else {
                included.add(name(part));
            }
        }
        return new Names(included, excluded);
    }

    /** The same names in other words. */
    public Names map(UnaryOperator<String> word) {
        return new Names(mapped(included, word), mapped(excluded, word));
    }

    public boolean isAny() {
        return included.isEmpty() && excluded.isEmpty();
    }

    public int count() {
        return included.size() + excluded.size();
    }

    /** The length of the longest name. */
    public int longest() {
        return Stream.concat(included.stream(), excluded.stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Whether what has these names passes. */
    public boolean admit(Predicate<String> isNamed) {
        return (included.isEmpty() || included.stream().anyMatch(isNamed))
                && excluded.stream().noneMatch(isNamed);
    }

    public String written() {
        return Stream.concat(
                        included.stream().map(Names::written), excluded.stream().map(name -> "!" + written(name)))
                .collect(Collectors.joining(","));
    }

    private static String written(String name) {
        if (name.equals(NOBODY)) {
            return "-";
        }
        var escaped = name.replace("\\", "\\\\").replace(",", "\\,");
        return name.startsWith("!") || name.equals("-") ? "\\" + escaped : escaped;
    }

    private static String name(String part) {
        if (part.equals("-")) {
            return NOBODY;
        }
        var name = new StringBuilder();
        for (var at = 0; at < part.length(); at++) {
            var isEscape = part.charAt(at) == '\\' && at + 1 < part.length();
            name.append(part.charAt(isEscape ? ++at : at));
        }
        return name.toString();
    }

    private static SortedSet<String> mapped(Set<String> names, UnaryOperator<String> word) {
        return names.stream().map(word).collect(Collectors.toCollection(TreeSet::new));
    }
}

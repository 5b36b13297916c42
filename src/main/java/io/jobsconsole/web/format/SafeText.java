package io.jobsconsole.web.format;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text of others, made safe to look at: controls, and what would turn other text around, become visible; sequences that
 * colour a terminal are taken out. Everything that a language is written with stays, the joiners of Persian, Hindi and
 * joined emoji among it: it can do no harm within a {@code bdi}.
 */
public class SafeText {

    /**
     * The sequences of a terminal (ECMA-48, ECMA-35): colours and the like, titles, links and other strings, and sequences
     * of two or more signs, such as those that choose a set of characters.
     */
    private static final Pattern TERMINAL = Pattern.compile("(?:\\x1B\\[|\\x9B)[0-?]*[ -/]*[@-~]"
            + "|\\x1B[PX\\]^_][^\\x07\\x1B]*(?:\\x07|\\x1B\\\\)"
            + "|\\x1B(?:[ -/]+[0-~]|[0-~&&[^PX\\[\\]^_]])");

    /**
     * Controls but the layout of a text, the marks that override or isolate the direction of writing, and what is no
     * character at all and forbidden in HTML: the last two code points of each plane, and 32 others.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFDD0-\\uFDEF]|"
                    + IntStream.range(0, 17)
                            .mapToObj(plane -> "[\\x{%1$XFFFE}\\x{%1$XFFFF}]".formatted(plane))
                            .collect(Collectors.joining("|")));

    /**
     * A text in which nobody could see anything: blanks, and signs without a shape, of which Unicode takes some for letters
     * (Hangul fillers, the empty pattern of Braille).
     */
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{C}\\p{M}\u115F\u1160\u2800\u3164\uFFA0]+");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern LAYOUT = Pattern.compile("\\R|\t");

    private static final String BLANK_SIGN = "␣";
    private static final int BRIEF = 200;

    private SafeText() {}

    /** The text, cut to 200 characters, which a sentence can hold. */
    public static String brief(String text) {
        return brief(text, BRIEF);
    }

    /** The text, cut to this number of characters. */
    public static String brief(String text, int length) {
        var isBrief = text.codePointCount(0, text.length()) <= length;
        return visible(isBrief ? text : text.substring(0, text.offsetByCodePoints(0, length)) + "…");
    }

    /** The text with a capital first letter, to begin a sentence. */
    public static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /** A text with its line breaks and tabs, for a place that keeps them. */
    public static String lines(String text) {
        return isPlain(text) ? text : seen(LINE_BREAK.matcher(text).replaceAll("\n"));
    }

    /** The text, cut, with a visible sign for every space. */
    public static String spaced(String text) {
        return brief(text).replace(" ", BLANK_SIGN);
    }

    /** A text on one line: a line break or a tab is a blank there. */
    public static String visible(String text) {
        return isPlain(text) ? text : seen(LAYOUT.matcher(text).replaceAll(" "));
    }

    private static String seen(String text) {
        var seen = UNSEEN.matcher(TERMINAL.matcher(text).replaceAll("")).replaceAll("\uFFFD");
        return BLANK.matcher(seen).matches()
                ? seen.replaceAll("\\p{Z}", BLANK_SIGN).replaceAll("[^␣]", "\uFFFD")
                : seen;
    }

    /** Nearly every text is printable ASCII, and this check costs a fraction of the patterns. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> ' ' <= character && character <= '~') && !text.isBlank();
    }
}

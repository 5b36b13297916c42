package io.jobsconsole.web.format;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes text from outside safe to show: invisible characters, and marks that reverse text, become visible signs. */
public class SafeText {

    /** Control and format characters: line breaks, NUL, and the marks that reverse the direction of writing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

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

    /** A text of several lines, cut to this number of characters. */
    public static String lines(String text, int length) {
        var beginning = text.substring(0, Math.min(text.length(), length));
        return beginning.lines().map(SafeText::visible).collect(Collectors.joining("\n"));
    }

    /** The text, cut, with a visible sign for every space. */
    public static String spaced(String text) {
        return brief(text).replace(' ', '␣');
    }

    public static String visible(String text) {
        return isPlain(text) ? text : INVISIBLE.matcher(text).replaceAll("\uFFFD");
    }

    /** Nearly every text is printable ASCII, and this check costs a fraction of the pattern. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> ' ' <= character && character <= '~');
    }
}

package io.jobsconsole.web.format;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of others, made safe to look at: what cannot be seen, or would turn other text around, becomes visible. */
public class SafeText {

    /** Control and format characters: line breaks, NUL, and the marks that reverse the direction of writing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final int BRIEF = 200;

    private SafeText() {}

    /** As much of a text as a sentence can bear; in characters. */
    public static String brief(String text) {
        return brief(text, BRIEF);
    }

    /** As much of a text as that many characters hold. */
    public static String brief(String text, int length) {
        var isBrief = text.codePointCount(0, text.length()) <= length;
        return visible(isBrief ? text : text.substring(0, text.offsetByCodePoints(0, length)) + "…");
    }

    /** A sentence's part as its beginning. */
    public static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /** A text of several lines, as much of it as that many characters hold. */
    public static String lines(String text, int length) {
        var beginning = text.substring(0, Math.min(text.length(), length));
        return beginning.lines().map(SafeText::visible).collect(Collectors.joining("\n"));
    }

    /** Shortened, with its spaces to be seen. */
    public static String spaced(String text) {
        return brief(text).replace(' ', '␣');
    }

    public static String visible(String text) {
        return isPlain(text) ? text : UNSEEN.matcher(text).replaceAll("\uFFFD");
    }

    /** Printable ASCII: nearly all that is ever shown, and told at a fraction of the cost. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> ' ' <= character && character <= '~');
    }
}

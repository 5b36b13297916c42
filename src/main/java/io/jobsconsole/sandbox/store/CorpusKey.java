package io.jobsconsole.sandbox.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.regex.Pattern;

/** The key of a corpus in version 2. Version 1 and the store use numbers; each number has its own key. */
public record CorpusKey(@JsonValue String text) implements Comparable<CorpusKey> {

    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9_=-]{1,50}");

    private static final Map<Long, String> NAMED = Map.of(
            1L, "docs",
            7L, "support-tickets",
            8L, "faq",
            19L, "legal",
            42L, "product-manuals",
            314L, "research",
            1001L, "wiki_en",
            20077L, "logs=2026");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CorpusKey {
        if (!VALID.matcher(text).matches()) throw new IllegalArgumentException("Not a corpus key.");
    }

    public static CorpusKey of(long number) {
        return new CorpusKey(NAMED.getOrDefault(number, "corpus-" + number));
    }

    @Override
    public int compareTo(CorpusKey other) {
        return text.compareTo(other.text);
    }
}

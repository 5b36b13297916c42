package io.jobsconsole.jobs;

import java.util.Comparator;

/**
 * A corpus by the key that the API gives it: a whole number in version 1, a word in version 2. The order counts 2
 * before 10.
 */
public record Corpus(String key) implements Comparable<Corpus> {

    private static final Comparator<Corpus> COUNTED =
            Comparator.<Corpus>comparingInt(corpus -> corpus.key.length()).thenComparing(Corpus::key);

    @Override
    public int compareTo(Corpus other) {
        return COUNTED.compare(this, other);
    }

    @Override
    public String toString() {
        return key;
    }
}

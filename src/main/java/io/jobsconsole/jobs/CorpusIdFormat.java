package io.jobsconsole.jobs;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of corpus keys in an API, which is also the form that the filter accepts. */
public enum CorpusIdFormat {
    /** A whole number of 32 bits, from 1 (ListJobs 1.0, {@code corpusId}). */
    NUMBER("[0-9]{1,18}"),
    /** A key of letters, digits and {@code _ = -} (version 2, {@code corpus_key}). */
    KEY("[a-zA-Z0-9_=-]{1,50}");

    private static final long LARGEST_NUMBER = 0xFFFF_FFFFL;

    private final Pattern grammar;

    CorpusIdFormat(String grammar) {
        this.grammar = Pattern.compile(grammar);
    }

    /** Whether a filter can name a corpus: a service may report others than it can be asked for. */
    public boolean names(Corpus corpus) {
        return read(corpus.key()).isPresent();
    }

    /** The corpus that a text names, empty when it names none. */
    Optional<Corpus> read(String text) {
        if (!grammar.matcher(text).matches()) {
            return Optional.empty();
        }
        return switch (this) {
            case NUMBER -> numbered(Long.parseLong(text));
            case KEY -> Optional.of(new Corpus(text));
        };
    }

    private static Optional<Corpus> numbered(long number) {
        return Optional.of(new Corpus(String.valueOf(number)))
                .filter(corpus -> number >= 1 && number <= LARGEST_NUMBER);
    }
}

package io.jobsconsole.account;

import io.jobsconsole.jobs.Corpus;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names that people gave to corpora, as far as they are known. Addresses and filters have keys. */
public record CorpusNames(Map<Corpus, String> names) {

    public static final CorpusNames NONE = new CorpusNames(Map.of());

    public CorpusNames {
        names = Map.copyOf(names);
    }

    public Optional<String> of(Corpus corpus) {
        return Optional.ofNullable(names.get(corpus));
    }

    /** These names, and others of corpora that have none here. */
    public CorpusNames or(CorpusNames others) {
        var all = new TreeMap<>(others.names);
        all.putAll(names);
        return new CorpusNames(all);
    }
}

package io.jobsconsole.vectara.v2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.vectara.JsonMembers;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answer of {@code GET /v2/corpora}. Each corpus is read for itself: one that is odd has no name. */
final class CorporaAnswer {

    /** In characters. */
    private static final int LONGEST_NAME = 100;

    private static final String CORPORA = "corpora";
    private static final String METADATA = "metadata";
    private static final String PAGE_KEY = "page_key";
    private static final String KEY = "key";
    private static final String NAME = "name";

    private final Map<Corpus, String> names = new HashMap<>();
    private Optional<PageKey> next = Optional.empty();

    private CorporaAnswer() {}

    /** @throws JobsFailure when the answer holds no corpora: to take it for an account without any would hide what it is */
    static CorporaAnswer read(JsonParser parser) throws IOException {
        var answer = new CorporaAnswer();
        var members = JsonMembers.read(parser, Map.of(CORPORA, answer::corpora, METADATA, answer::metadata));
        if (!members.seen().contains(CORPORA)) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        return answer;
    }

    /** The names of those that have a key and a name. */
    Map<Corpus, String> names() {
        return names;
    }

    Optional<PageKey> next() {
        return next;
    }

    private void corpora(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.hasToken(JsonToken.START_OBJECT)) {
                corpus(parser);
            }
            parser.skipChildren();
        }
    }

    private void corpus(JsonParser parser) throws IOException {
        var read = JsonMembers.texts(parser, Set.of(KEY, NAME));
        var name = read.get(NAME).value().map(String::strip).filter(text -> !text.isEmpty());
        read.get(KEY).value().ifPresent(key -> name.ifPresent(text -> names.put(new Corpus(key), brief(text))));
    }

    private void metadata(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.START_OBJECT)) {
            next = JsonMembers.texts(parser, Set.of(PAGE_KEY))
                    .get(PAGE_KEY)
                    .value()
                    .map(PageKey::new);
        }
    }

    private static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}

package io.jobsconsole.web.live;

import io.jobsconsole.web.page.WrittenParts;
import io.quarkus.qute.RawString;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The words that scripts show, as they stand in a page. */
@Singleton
@Named("scriptWords")
class ScriptWords {

    private final WrittenParts parts;

    ScriptWords(WrittenParts parts) {
        this.parts = parts;
    }

    public RawString written() {
        return parts.of(new WordsTemplate());
    }
}

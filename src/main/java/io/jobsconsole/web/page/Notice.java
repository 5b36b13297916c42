package io.jobsconsole.web.page;

import java.util.List;

/** Something to know about a list, and where it leads on. */
public record Notice(String sentence, List<Link> links) {

    public static Notice of(String sentence) {
        return new Notice(sentence, List.of());
    }
}

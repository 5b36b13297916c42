package io.jobsconsole.web;

import java.util.List;

/** Something to know about a list, and where it leads on. */
record Notice(String sentence, List<Link> links) {

    static Notice of(String sentence) {
        return new Notice(sentence, List.of());
    }
}

package io.jobsconsole.web;

import java.util.Optional;

/** Something to know about a list, and where it leads. */
record Notice(String sentence, Optional<NoticeView.Link> link) {

    static Notice of(String sentence) {
        return new Notice(sentence, Optional.empty());
    }
}

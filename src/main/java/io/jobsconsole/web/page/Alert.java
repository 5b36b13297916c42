package io.jobsconsole.web.page;

import java.util.List;

/** Something to know about a list, and where it leads on. */
public record Alert(String sentence, List<Link> links) {

    public static Alert of(String sentence) {
        return new Alert(sentence, List.of());
    }
}

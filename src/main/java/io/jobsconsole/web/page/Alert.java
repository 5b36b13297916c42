package io.jobsconsole.web.page;

import java.util.List;

/** A message above a list, with links that help to act on it. */
public record Alert(String sentence, List<Link> links) {

    public static Alert of(String sentence) {
        return new Alert(sentence, List.of());
    }
}

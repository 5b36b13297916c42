package io.jobsconsole.web.error;

import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import java.util.List;
import java.util.Optional;

/**
 * A page with one message, such as an error or a completed sign-out.
 *
 * @param details facts about the error
 * @param support the same facts as a text to copy for support
 * @param form the filter form, with the values that were entered
 */
public record NoticeView(
        Layout layout,
        String heading,
        List<String> sentences,
        List<Link> links,
        List<Detail> details,
        Optional<String> support,
        Optional<FilterForm> form) {

    /** A page with only a heading, a sentence and a link. */
    public static NoticeView saying(Layout layout, String heading, String sentence, Link link) {
        return saying(layout, heading, List.of(sentence), link);
    }

    public static NoticeView saying(Layout layout, String heading, List<String> sentences, Link link) {
        return new NoticeView(layout, heading, sentences, List.of(link), List.of(), Optional.empty(), Optional.empty());
    }

    public List<FieldError> errors() {
        return form.map(FilterForm::errors).orElse(List.of());
    }

    record Detail(String label, String value) {}
}

package io.jobsconsole.web.error;

import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.page.FieldError;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import java.util.List;
import java.util.Optional;

/**
 * A page that says one thing: an error, or that one is signed out.
 *
 * @param details facts for whoever looks into it, by label
 * @param support the same facts as a text to copy
 * @param form the filter form, kept as it was filled
 */
public record NoticeView(
        Layout layout,
        String heading,
        List<String> sentences,
        List<Link> links,
        List<Detail> details,
        Optional<String> support,
        Optional<FilterForm> form) {

    /** A page that needs no more than a heading, a sentence and a way on. */
    public static NoticeView saying(Layout layout, String heading, String sentence, Link link) {
        return saying(layout, heading, List.of(sentence), link);
    }

    public static NoticeView saying(Layout layout, String heading, List<String> sentences, Link link) {
        return new NoticeView(layout, heading, sentences, List.of(link), List.of(), Optional.empty(), Optional.empty());
    }

    /** What is wrong in the form. */
    public List<FieldError> problems() {
        return form.map(FilterForm::problems).orElse(List.of());
    }

    record Detail(String label, String value) {}
}

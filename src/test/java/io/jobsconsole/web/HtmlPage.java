package io.jobsconsole.web;

import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A page as a visitor reads it. */
public record HtmlPage(int status, Headers headers, Document html) {

    public static HtmlPage of(Response response) {
        return new HtmlPage(
                response.statusCode(), response.headers(), Jsoup.parse(response.asString(), "http://localhost"));
    }

    public String title() {
        return html.title();
    }

    public String heading() {
        return text("h1");
    }

    public String text(String selector) {
        return html.select(selector).text();
    }

    public List<String> texts(String selector) {
        return html.select(selector).eachText();
    }

    /** The text of each row's cell under this heading. */
    public List<String> column(String heading) {
        var headings = texts("table.jobs thead th");
        return html.select("table.jobs tbody tr").stream()
                .map(row -> row.child(headings.indexOf(heading)).text())
                .toList();
    }

    /** What no page of ours has, such as scripts but our own, and these besides. */
    public Elements foreign(String... selectors) {
        var others = Stream.concat(
                Stream.of("body script", "script:not([src^=/assets/console.js?v=])"), Stream.of(selectors));
        return html.select(others.collect(Collectors.joining(", ")));
    }

    public List<String> ids() {
        return texts("table.jobs .id");
    }

    /** Where the link with this text leads. */
    public Optional<String> link(String text) {
        return html.select("a").stream()
                .filter(link -> link.text().equals(text))
                .map(link -> link.attr("href"))
                .findFirst();
    }

    /** What the filter form holds in a field: the value, the option chosen, or the boxes ticked. */
    public List<String> field(String name) {
        return html
                .select(
                        ".filter input:not([type=checkbox])[name=%1$s], .filter [name=%1$s] [selected], .filter [name=%1$s][checked]"
                                .formatted(name))
                .stream()
                .map(Element::val)
                .toList();
    }
}

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

/** A page with its status, headers and parsed HTML. */
public record HtmlPage(int status, Headers headers, Document html) {

    private static final String ORIGIN = "http://localhost";

    public static HtmlPage of(Response response) {
        return of(response, "/");
    }

    /** The page of this address. Its links lead from there, and are read as addresses of the console. */
    public static HtmlPage of(Response response, String address) {
        var html = Jsoup.parse(response.asString(), ORIGIN + address);
        for (var link : html.select("a[href^=?], a[href^=jobs/]")) {
            link.attr("href", link.absUrl("href").substring(ORIGIN.length()));
        }
        return new HtmlPage(response.statusCode(), response.headers(), html);
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

    /** The text of this column's cell in each row. */
    public List<String> column(String heading) {
        var headings = texts("table.jobs thead th");
        return html.select("table.jobs tbody tr").stream()
                .map(row -> row.child(headings.indexOf(heading)).text())
                .toList();
    }

    /** Elements that no page of the console may have, such as foreign scripts, and elements that match the selectors. */
    public Elements foreign(String... selectors) {
        var others = Stream.concat(
                Stream.of("body script", "script:not([src^=/assets/console.js?v=])"), Stream.of(selectors));
        return html.select(others.collect(Collectors.joining(", ")));
    }

    /** The whole ids: a long one is folded for the eye alone. */
    public List<String> ids() {
        return texts("table.jobs .id");
    }

    /** The URL of the link with this text. */
    public Optional<String> link(String text) {
        return html.select("a").stream()
                .filter(link -> link.text().equals(text))
                .map(link -> link.attr("href"))
                .findFirst();
    }

    /** The value of a field of the filter form: its text, its selected option, or its checked boxes. */
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

package io.jobsconsole.provider;

import static io.restassured.RestAssured.given;

import io.jobsconsole.web.ConsoleSession;
import io.jobsconsole.web.HtmlPage;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The page at which a visitor arrives who follows redirects like a browser.
 *
 * @param redirects the addresses on the way, without the first one
 */
public record Arrival(Response answer, List<String> redirects) {

    /** A browser follows more redirects, but a console that needs so many leads in a circle. */
    private static final int MOST = 12;

    /** @param address of the console, with its origin */
    public static Arrival of(ConsoleSession visitor, String address) {
        return of(visitor, URI.create(address), visitor.raw(address));
    }

    /**
     * Goes on from an answer, for example of a form.
     *
     * @param address the address that gave the answer
     */
    public static Arrival of(ConsoleSession visitor, URI address, Response answer) {
        var redirects = new ArrayList<String>();
        var console = address.getAuthority();
        while (ConsoleSession.next(answer) != null && redirects.size() < MOST) {
            address = address.resolve(ConsoleSession.next(answer));
            redirects.add(address.toString());
            answer = console.equals(address.getAuthority()) ? visitor.raw(address.toString()) : elsewhere(address);
        }
        return new Arrival(answer, List.copyOf(redirects));
    }

    /** Cookies of the console go to the console only. */
    private static Response elsewhere(URI address) {
        return given().redirects().follow(false).urlEncodingEnabled(false).get(address.toString());
    }

    public int status() {
        return answer.statusCode();
    }

    public HtmlPage page() {
        return HtmlPage.of(answer);
    }
}

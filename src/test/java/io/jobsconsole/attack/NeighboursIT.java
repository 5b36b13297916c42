package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.jobsconsole.browser.InBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page of another site can do with ours in a browser that is signed in. */
@QuarkusTest
class NeighboursIT {

    @TestHTTPResource("/preferences")
    String ours;

    private HttpServer elsewhere;
    private String neighbour;

    /** By its name this machine is another site than by its number. */
    @BeforeEach
    void open() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        elsewhere.createContext("/", call -> {
            var page = "<!DOCTYPE html><title>Elsewhere</title><p>Elsewhere".getBytes();
            call.getResponseHeaders().add("Content-Type", "text/html");
            call.sendResponseHeaders(200, page.length);
            call.getResponseBody().write(page);
            call.close();
        });
        elsewhere.start();
        neighbour = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
    }

    @AfterEach
    void close() {
        elsewhere.stop(0);
    }

    @Test
    @InBrowser(tolerating = {"favicon.ico", "403", "frame"})
    void cannotFrameAPage(Page page) {
        signIn(page);
        page.navigate(neighbour);

        assertThat(framed(page, neighbour)).isEqualTo(neighbour);
        assertThat(framed(page, ours)).doesNotStartWith("http");
    }

    /** A window whose opener holds it can be led elsewhere, and counted through. */
    @Test
    @InBrowser(tolerating = "favicon.ico")
    void cannotHoldAWindowOfOurs(Page page) {
        signIn(page);
        page.navigate(neighbour);

        var theirs = opened(page, neighbour);
        assertThat(page.evaluate("handle.closed")).isEqualTo(false);
        assertThat(theirs.evaluate("opener !== null")).isEqualTo(true);

        var held = opened(page, ours);
        assertThat(held.locator(".visitor").textContent()).contains("Alice");
        assertThat(page.evaluate("handle.closed")).isEqualTo(true);
        assertThat(held.evaluate("opener")).isNull();
    }

    private void signIn(Page page) {
        page.navigate(ours);
        page.locator("button[name=predefined-alice]").click();
        page.waitForURL(ours);
    }

    private static Page opened(Page page, String address) {
        var window = page.waitForPopup(() -> page.evaluate("address => { handle = window.open(address) }", address));
        window.waitForURL(address);
        window.waitForLoadState();
        return window;
    }

    /** The address of the page in a frame that was to show this one; a browser's own page in its place has none. */
    private static String framed(Page page, String address) {
        page.evaluate("""
                address => new Promise(loaded => {
                    document.querySelector('iframe')?.remove();
                    const frame = document.createElement('iframe');
                    frame.onload = () => loaded(true);
                    frame.src = address;
                    document.body.append(frame);
                })
                """, address);
        return page.frames().get(1).url();
    }
}

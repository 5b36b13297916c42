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

/** Checks the attacks of another site's page on a signed-in browser. */
@QuarkusTest
class NeighboursIT {

    @TestHTTPResource("/preferences")
    String ours;

    private HttpServer elsewhere;
    private String neighbour;

    /** The host name of this machine counts as another site than its address. */
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

    /** A page that keeps a reference to a window could navigate it and count its frames. */
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

    /** The address of the framed page; the browser's own error page has none. */
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

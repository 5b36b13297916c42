package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page of another site can make a browser send no request but a visit by a link. */
@QuarkusTest
class ForeignIT {

    private static final String JOBS = "/accounts/demo/jobs";
    private static final String PREFERENCE = "/prefs?theme=dark";
    private static final List<String> ADDRESSES =
            List.of(JOBS, "/logout", PREFERENCE, "/csp-report", "/back-channel-logout");

    @Test
    void actOnNothing() throws Exception {
        var cells = 0;
        var wrong = new ArrayList<String>();
        var alice = Sessions.alice();
        try (var wire = new Wire()) {
            for (var site : List.of("cross-site", "same-site", "same-origin", "none")) {
                for (var mode : List.of("navigate", "cors", "no-cors", "websocket")) {
                    for (var destination : List.of("document", "iframe", "image", "empty")) {
                        for (var method : List.of("GET", "POST")) {
                            for (var address : ADDRESSES) {
                                var cell = String.join(" ", site, mode, destination, method, address);
                                var expected = expected(site, mode, destination, method, address);
                                // The console's own sign-out ends the session, which is then useless.
                                var isSignOut = address.equals("/logout") && expected == 200;
                                var session = isSignOut ? Sessions.alice() : alice;
                                var answer = wire.ask(
                                        method,
                                        address,
                                        Map.of(
                                                "Cookie", session,
                                                "Content-Type", "application/csp-report",
                                                "Sec-Fetch-Site", site,
                                                "Sec-Fetch-Mode", mode,
                                                "Sec-Fetch-Dest", destination),
                                        method.equals("POST") ? "{}" : "");
                                cells++;
                                if (answer.status() != expected) {
                                    wrong.add(cell + ": " + answer.status());
                                }
                                if (address.equals("/logout") && isSignedIn(wire, session) == isSignOut) {
                                    wrong.add(cell + ": signed out, or not");
                                }
                            }
                        }
                    }
                }
            }
            assertThat(isSignedIn(wire, alice)).isTrue();
        }
        System.out.printf(
                "G17: %d combinations of site, mode, destination, method and address: %d acted wrongly%n",
                cells, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static boolean isSignedIn(Wire wire, String session) throws IOException {
        return wire.get("/preferences", Map.of("Cookie", session)).status() == 200;
    }

    private static int expected(String site, String mode, String destination, String method, String address) {
        var isForeign = List.of("cross-site", "same-site").contains(site);
        var isVisit = mode.equals("navigate") && destination.equals("document");
        if (method.equals("POST") ? !site.equals("same-origin") : isForeign && !isVisit) {
            return 403;
        }
        return switch (method + " " + address) {
            case "GET " + JOBS -> 200;
            case "GET " + PREFERENCE -> 303;
            case "POST /logout" -> 200;
            case "POST /csp-report" -> 204;
            // A request without the provider's token.
            case "GET /back-channel-logout", "POST /back-channel-logout" -> 400;
            default -> 405;
        };
    }

    /** Browsers without fetch metadata send an Origin header, or nothing. */
    @Test
    void areToldByTheirOriginWhereABrowserSaysNoMore() throws Exception {
        var own = "http://localhost:" + io.restassured.RestAssured.port;
        var origins = new HashMap<String, Integer>();
        origins.put(own, 200);
        origins.put("null", 403);
        origins.put("http://evil.example", 403);
        origins.put(own + ".evil.example", 403);
        origins.put("https://localhost", 403);
        origins.put("", 403);
        try (var wire = new Wire()) {
            for (var origin : origins.entrySet()) {
                var answer =
                        wire.ask("POST", "/logout", Map.of("Cookie", Sessions.alice(), "Origin", origin.getKey()), "");
                assertThat(answer.status()).as(origin.getKey()).isEqualTo(origin.getValue());
            }
            assertThat(wire.ask("POST", "/logout", Map.of("Cookie", Sessions.alice()), "")
                            .status())
                    .isEqualTo(403);
        }
    }

    /** Each attempt has a session of its own, because a sign-out ends it. */
    private static final class Sessions {

        static String alice() {
            return ConsoleSession.newlySignedInAs("alice").cookieHeader();
        }
    }
}

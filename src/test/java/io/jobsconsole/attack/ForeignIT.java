package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which requests a page elsewhere can make a browser send: none but a visit by a link. */
@QuarkusTest
class ForeignIT {

    private static final String JOBS = "/accounts/demo/jobs";

    @Test
    void actOnNothing() throws Exception {
        var cells = 0;
        var wrong = new ArrayList<String>();
        try (var wire = new Wire()) {
            for (var site : List.of("cross-site", "same-site", "same-origin", "none")) {
                for (var mode : List.of("navigate", "cors", "no-cors", "websocket")) {
                    for (var destination : List.of("document", "iframe", "image", "empty")) {
                        for (var method : List.of("GET", "POST")) {
                            for (var address : List.of(JOBS, "/logout", "/prefs?theme=dark")) {
                                var answer = wire.ask(
                                        method,
                                        address,
                                        Map.of(
                                                "Cookie", Sessions.alice(),
                                                "Sec-Fetch-Site", site,
                                                "Sec-Fetch-Mode", mode,
                                                "Sec-Fetch-Dest", destination),
                                        "");
                                cells++;
                                var expected = expected(site, mode, destination, method, address);
                                if (!expected.contains(answer.status())) {
                                    wrong.add(String.join(" ", site, mode, destination, method, address) + ": "
                                            + answer.status());
                                }
                                if (answer.text().contains("oidc-logout")) {
                                    wrong.add("signed out");
                                }
                            }
                        }
                    }
                }
            }
        }
        System.out.printf(
                "G17: %d combinations of site, mode, destination and method: %d acted wrongly%n", cells, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static List<Integer> expected(String site, String mode, String destination, String method, String address) {
        var isForeign = List.of("cross-site", "same-site").contains(site);
        var isVisit = mode.equals("navigate") && destination.equals("document");
        if (method.equals("POST")) {
            if (!site.equals("same-origin")) {
                return List.of(403);
            }
            return address.equals("/logout") ? List.of(302) : List.of(405);
        }
        if (isForeign && !isVisit) {
            return List.of(403);
        }
        return address.equals("/logout") ? List.of(405) : address.equals(JOBS) ? List.of(200) : List.of(303);
    }

    /** Browsers before fetch metadata name an origin, or nothing. */
    @Test
    void areToldByTheirOriginWhereABrowserSaysNoMore() throws Exception {
        var own = "http://localhost:" + io.restassured.RestAssured.port;
        var origins = new HashMap<String, Integer>();
        origins.put(own, 302);
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

    /** A sign-out ends a session for good: each attempt has its own. */
    private static final class Sessions {

        static String alice() {
            return ConsoleSession.signedInAs("alice").cookieHeader();
        }
    }
}

package io.jobsconsole.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.production.Edition;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cookies of a browser belong to this console, when other consoles and hosts set some too. */
class HostPrefixCookiesTest {

    @ParameterizedTest
    @CsvSource({
        "https://jobs.example.com, __Host-NAME",
        "https://jobs.example.com:443, __Host-NAME",
        "https://jobs.example.com:8443, __Host-NAME.8443",
        "https://[2001:db8::1]:8443, __Host-NAME.8443",
        "https://[2001:db8::1], __Host-NAME",
        "http://localhost:8080, NAME.8080",
        "http://localhost, NAME",
    })
    void takesOnlyTheCookiesWithItsOwnPrefixAndPort(String origin, String own) {
        var cookies = new HostPrefixCookies(new PublicOrigin(() -> Optional.of(URI.create(origin)), Edition.CONSOLE));

        for (var name :
                new String[] {"q_session", "q_session_chunk_2", "q_return_0123abcd", "theme", "tz", "account"}) {
            for (var pattern : new String[] {
                "NAME",
                "NAME.8080",
                "NAME.8443",
                "__Host-NAME",
                "__Host-NAME.8443",
                "__Host-NAME.9443",
                "NAME.",
                "NAME.80"
            }) {
                var headers = MultiMap.caseInsensitiveMultiMap();
                headers.add("Cookie", pattern.replace("NAME", name) + "=x");

                cookies.receive(headers);

                var seen = Optional.ofNullable(headers.get("Cookie"));
                assertThat(seen.filter((name + "=x")::equals).isPresent())
                        .as("%s at %s", pattern, origin)
                        .isEqualTo(pattern.equals(own));
            }
        }
    }
}

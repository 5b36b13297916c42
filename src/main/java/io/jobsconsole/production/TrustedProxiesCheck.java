package io.jobsconsole.production;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Requires a list of trusted proxies when forwarded headers are on: any client can send such headers. */
@Singleton
class TrustedProxiesCheck implements Check {

    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

    /** A network with a prefix of at most three bits, which covers most or all addresses. */
    private static final Pattern EVERYBODY = Pattern.compile("/0*[0-3] *(,|$)");

    private final boolean isForwarding;
    private final Optional<String> trusted;

    TrustedProxiesCheck(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean isForwarding,
            @ConfigProperty(name = TRUSTED) Optional<String> trusted) {
        this.isForwarding = isForwarding;
        this.trusted = trusted;
    }

    @Override
    public Stream<String> complaints() {
        if (!isForwarding) {
            return Stream.empty();
        }
        if (trusted.isEmpty()) {
            return Stream.of(Check.named(TRUSTED) + " is missing: quarkus.http.proxy.proxy-address-forwarding"
                    + " requires the list of proxies whose forwarded headers the console accepts");
        }
        return trusted
                .filter(proxies -> EVERYBODY.matcher(proxies).find())
                .map(proxies ->
                        Check.named(TRUSTED) + " trusts every address: list only your proxies or their networks")
                .stream();
    }
}

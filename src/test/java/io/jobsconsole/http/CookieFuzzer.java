package io.jobsconsole.http;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.jobsconsole.production.Edition;
import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.regex.Pattern;

/** Any text as a Cookie header: the OIDC extension sees only those q_ cookies whose names it makes itself. */
public final class CookieFuzzer {

    private static final HostPrefixCookies COOKIES =
            new HostPrefixCookies(new PublicOrigin(Optional::empty, Edition.CONSOLE));

    private static final Pattern STRANGE = Pattern.compile(
            "(^|; )(__Host-q_|q_(?!(session(_chunk_[1-9][0-9]?)?|auth_[0-9a-f-]{36}|return_[0-9a-f]{8}|post_logout(_[0-9a-f-]{36})?)(=|;|$)))");

    private CookieFuzzer() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        headers.add("Cookie", data.consumeRemainingAsAsciiString().replaceAll("[\\r\\n\\x00]", ""));
        COOKIES.receive(headers);
        var seen = headers.get("Cookie");
        if (seen != null && STRANGE.matcher(seen).find()) {
            throw new IllegalStateException("Let through: " + seen);
        }
    }
}

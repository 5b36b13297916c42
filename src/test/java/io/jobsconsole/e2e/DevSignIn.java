package io.jobsconsole.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.jobsconsole.web.ConsoleSession;
import java.net.URI;

/**
 * Signs in at the OIDC Dev Service and copies the session into a browser, because a sign-in in the browser takes
 * seconds.
 */
public final class DevSignIn {

    private DevSignIn() {}

    public static void asAlice(Page page, URI console) {
        var alice = ConsoleSession.newlySignedInAs("alice");
        page.context()
                .addCookies(alice.cookies().stream()
                        .map(name -> new Cookie(name, alice.cookie(name))
                                .setUrl(console.toString())
                                .setHttpOnly(true)
                                .setSameSite(SameSiteAttribute.LAX))
                        .toList());
    }
}

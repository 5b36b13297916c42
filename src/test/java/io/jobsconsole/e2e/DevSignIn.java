package io.jobsconsole.e2e;

import com.microsoft.playwright.Page;
import java.net.URI;

/** Signs in at the OIDC Dev Service, as the first page of the console asks one to. */
public final class DevSignIn {

    private DevSignIn() {}

    public static void asAlice(Page page, URI console) {
        page.navigate(console.resolve("/accounts/demo/jobs").toString());
        page.locator("button[name=predefined-alice]").click();
        page.waitForSelector("table.jobs");
    }
}

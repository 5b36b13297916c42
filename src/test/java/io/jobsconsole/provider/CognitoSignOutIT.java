package io.jobsconsole.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.web.ConsoleSession;
import io.jobsconsole.web.HtmlPage;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A packaged console with the keys that the operator's guide gives for the sign-out of Amazon Cognito. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CognitoSignOutIT {

    private static final String PAGE = "/preferences";
    private static final Pattern ROW =
            Pattern.compile("### Amazon Cognito\n.*?\n(\\| sign-out \\|[^\n]+)", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("`(quarkus\\.[^=`]+)=([^`]+)`");

    private final String port = FreePort.any();
    private final String origin = "http://localhost:" + port;
    private TestProvider provider;
    private OneJobApi api;
    private PackagedConsole console;

    @BeforeAll
    void start() throws Exception {
        provider = TestProvider.with(Habit.SIGNS_OUT_LIKE_COGNITO);
        api = new OneJobApi();
        var settings = provider.settings(port);
        settings.putAll(api.account("main"));
        settings.putAll(settingsOfTheGuide());
        console = PackagedConsole.start(settings);
        console.port();
    }

    @AfterAll
    void end() throws Exception {
        console.close();
        api.close();
        provider.close();
    }

    @Test
    void leadsBackToThePageThatSaysSo() {
        var visitor = ConsoleSession.anonymous();
        Arrival.of(visitor, origin + PAGE);
        var copy = visitor.copy();

        var end = Arrival.of(visitor, URI.create(origin + "/logout"), signOut(visitor));

        assertThat(end.page().heading()).isEqualTo("You are signed out");
        assertThat(end.redirects()).last().asString().startsWith(origin + "/signed-out");
        assertThat(copy.raw(origin + PAGE).statusCode()).isEqualTo(302);
        assertThat(provider.calls("/logout"))
                .last()
                .satisfies(call -> assertThat(call.parameters())
                        .containsEntry("client_id", TestProvider.CLIENT)
                        .containsEntry("logout_uri", origin + "/signed-out"));
    }

    /** For browsers that do not follow the page by themselves. */
    @Test
    void leadsBackByTheLinkOfThePageToo() {
        var visitor = ConsoleSession.anonymous();
        Arrival.of(visitor, origin + PAGE);

        var link = HtmlPage.of(signOut(visitor))
                .html()
                .select("main a[href^=" + provider.url() + "]")
                .attr("href");

        assertThat(link).doesNotContain("id_token_hint");
        assertThat(Arrival.of(visitor, link).redirects()).last().asString().startsWith(origin + "/signed-out");
    }

    private Response signOut(ConsoleSession visitor) {
        return visitor.request().header("Origin", origin).post(origin + "/logout");
    }

    private Map<String, String> settingsOfTheGuide() throws IOException {
        var row = ROW.matcher(Files.readString(Path.of("OPERATING.md")));
        assertThat(row.find()).isTrue();
        return SETTING.matcher(row.group(1))
                .results()
                .collect(Collectors.toMap(setting -> setting.group(1), this::value));
    }

    private String value(MatchResult setting) {
        return setting.group(2).replace("https://<domain>", provider.url()).replace("<client ID>", TestProvider.CLIENT);
    }
}

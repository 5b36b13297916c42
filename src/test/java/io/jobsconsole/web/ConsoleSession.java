package io.jobsconsole.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser without windows: keeps cookies, and signs in at the OIDC Dev Service as a person would. */
public class ConsoleSession {

    /** A page that never comes fails its test. In milliseconds. */
    private static final RestAssuredConfig PATIENCE = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 20_000));

    /** By user. Quarkus loads test classes once per application, and with them this one: no session is of another. */
    private static final Map<String, ConsoleSession> SIGNED_IN = new ConcurrentHashMap<>();

    private final CookieJar cookies = new CookieJar();
    private boolean isShared;

    /**
     * Another browser of a user who signed in once for all tests of the application: with the same session, and so with the bearers
     * that it has. Tests that end it, or count the calls of the token service, want one of their own.
     */
    public static ConsoleSession signedInAs(String user) {
        var session =
                SIGNED_IN.computeIfAbsent(user, ConsoleSession::newlySignedInAs).copy();
        session.isShared = true;
        return session;
    }

    /** A session that no other test knows. */
    public static ConsoleSession newlySignedInAs(String user) {
        var session = new ConsoleSession();
        session.signIn("/", user);
        return session;
    }

    /** The Dev Service lets in whomever its code names. */
    public static ConsoleSession newlySignedInAs(String user, String roles) {
        var session = new ConsoleSession();
        var asked = parameters(URI.create(session.raw("/").header("Location")).getRawQuery());
        var code = Base64.getEncoder().encodeToString((user + "|" + roles).getBytes(StandardCharsets.UTF_8));
        session.raw(asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code=" + code);
        return session;
    }

    public static ConsoleSession anonymous() {
        return new ConsoleSession();
    }

    /** Follows the way from an address through the sign-in, and answers where it ends. */
    public String signIn(String address, String user) {
        return raw(answerOfProvider(raw(address).header("Location"), user)).header("Location");
    }

    /** Where the Dev Service leads back to after somebody signed in there. */
    public String answerOfProvider(String way, String user) {
        var provider = URI.create(way);
        var asked = parameters(provider.getRawQuery());
        return given().redirects()
                .follow(false)
                .formParam("redirect_uri", asked.get("redirect_uri") + "?state=" + asked.get("state"))
                .formParam("response_type", asked.get("response_type"))
                .formParam("client_id", asked.get("client_id"))
                .formParam("scope", asked.get("scope"))
                .formParam("predefined-" + user, user)
                .post(provider.resolve("/login"))
                .header("Location");
    }

    /** Another browser with the same cookies. */
    public ConsoleSession copy() {
        var copy = new ConsoleSession();
        copy.cookies.putAll(cookies);
        return copy;
    }

    public String cookie(String name) {
        return cookies.value(name).orElseThrow();
    }

    /** All cookies as they travel to a page. */
    public String cookieHeader() {
        return cookies.header("/");
    }

    public List<String> cookies() {
        return cookies.names();
    }

    /** The same browser with another cookie. */
    public ConsoleSession with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public HtmlPage get(String address) {
        return HtmlPage.of(raw(address));
    }

    /** Follows a link that stands on another page. */
    public HtmlPage from(String page, String address) {
        return HtmlPage.of(request().header("Referer", page).get(address));
    }

    /** A list from the page at this address to its end. */
    public List<HtmlPage> pages(String address) {
        var pages = new ArrayList<HtmlPage>();
        Optional<String> next = Optional.of(address);
        while (next.isPresent()) {
            var page = get(next.get());
            pages.add(page);
            assertThat(pages).as("pages of a list that has an end").hasSizeLessThan(20);
            next = page.link("Next page").or(() -> page.link("Older jobs"));
        }
        return pages;
    }

    /** Follows redirects within the console. */
    public HtmlPage open(String address) {
        var response = raw(address);
        return response.statusCode() == 303 ? open(response.header("Location")) : HtmlPage.of(response);
    }

    public Response raw(String address) {
        return request().get(address);
    }

    public RequestSpecification request() {
        var request = given().config(PATIENCE)
                .filter(cookies)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false);
        return isShared ? request.filter(ConsoleSession::endsNoSession) : request;
    }

    /** Else the tests that follow would be asked to sign in, and nobody would know why. */
    private static Response endsNoSession(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext way) {
        var answer = way.next(request, response);
        assertThat(answer.headers().getValues("Set-Cookie"))
                .as("ends a session that other tests share: newlySignedInAs makes one of its own")
                .noneMatch(cookie -> cookie.startsWith("q_session=;"));
        return answer;
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }
}

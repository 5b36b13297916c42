package io.jobsconsole.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.FreePort;
import io.restassured.RestAssured;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An HTTP client that keeps cookies like a browser, and signs in at the OIDC Dev Service like a person. */
public class ConsoleSession {

    /** In milliseconds. A page that takes longer fails its test. */
    private static final RestAssuredConfig PATIENCE = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 20_000));

    /** A user and a start of the console. The next start may have a provider that knows no session of the last one. */
    private record SignIn(String user, int application) {}

    private static final Map<SignIn, ConsoleSession> SIGNED_IN = new ConcurrentHashMap<>();

    private final CookieJar cookies = new CookieJar();
    private boolean isShared;

    /**
     * Another browser with the session of a user, who signs in once for all tests of the application. The console may have a
     * bearer for that session already. A test that ends its session or counts calls of the token service needs a new session.
     */
    public static ConsoleSession signedInAs(String user) {
        var session = SIGNED_IN
                .computeIfAbsent(new SignIn(user, FreePort.starts()), signIn -> newlySignedInAs(user))
                .copy();
        session.isShared = true;
        return session;
    }

    /** A session that no other test uses. */
    public static ConsoleSession newlySignedInAs(String user) {
        var session = new ConsoleSession();
        session.signIn("/", user);
        return session;
    }

    /** Signs in with roles: the Dev Service accepts the user and the roles that its code names. */
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

    /** Follows the redirects from an address through the sign-in, and returns the last location. */
    public String signIn(String address, String user) {
        return raw(answerOfProvider(raw(address).header("Location"), user)).header("Location");
    }

    /** The URL to which the Dev Service redirects after a user signed in there. */
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

    /** The address to which an answer leads a browser, as a redirect or as a page that goes on by itself. */
    public static String next(Response answer) {
        return Optional.ofNullable(answer.header("Refresh"))
                .map(refresh -> refresh.replaceFirst("0; url=", ""))
                .orElseGet(() -> answer.header("Location"));
    }

    /** Another browser with the same cookies. */
    public ConsoleSession copy() {
        var copy = new ConsoleSession();
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** The name that a cookie of the console has in a browser: two consoles on one host differ in their ports only. */
    public static String named(String cookie) {
        return cookie + "." + RestAssured.port;
    }

    /** The value of a cookie, by its name with or without a port. */
    public String cookie(String name) {
        return cookies.names().stream()
                .filter(known -> known.equals(name) || known.matches(Pattern.quote(name) + "\\.[0-9]+"))
                .findFirst()
                .flatMap(cookies::value)
                .orElseThrow();
    }

    /** The Cookie header of a request for a page. */
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
        return HtmlPage.of(raw(address), address);
    }

    /** Follows a link from another page. */
    public HtmlPage from(String page, String address) {
        return HtmlPage.of(request().header("Referer", page).get(address), address);
    }

    /** All pages of a list, from the page at this address to the last. */
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
        return response.statusCode() == 303 ? open(response.header("Location")) : HtmlPage.of(response, address);
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

    /** Fails a test that ends the session of all tests: later tests would be asked to sign in, without a visible reason. */
    private static Response endsNoSession(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext way) {
        var answer = way.next(request, response);
        assertThat(answer.headers().getValues("Set-Cookie"))
                .as("ends a session that other tests share: newlySignedInAs makes one of its own")
                .noneMatch(cookie -> cookie.matches("q_session(\\.[0-9]+)?=;.*"));
        return answer;
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }
}

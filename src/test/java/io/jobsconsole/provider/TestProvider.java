package io.jobsconsole.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobsconsole.FreePort;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.lang.JoseException;

/**
 * A sign-in provider with token exchange, whose health, habits, keys and clock tests can change. It signs everybody in as
 * {@code alice} without a page, as for a visitor with a session at the provider. Other tests use a real provider or the
 * sandbox's.
 *
 * <p>Without a {@link Habit} it is a plain provider: its ID tokens have {@code sid}, each refresh gives new tokens for the
 * same refresh token, and a sign-out leaves refresh tokens valid. Habits can change at any time, but the console reads
 * the metadata once, at its start. {@link #calls} holds what the provider was asked. {@link #settings} makes a packaged
 * console sign in here, {@link Arrival} follows its redirects.
 */
public final class TestProvider implements AutoCloseable {

    /** The current failure. */
    public enum Trouble {
        NONE,
        /** Accepts every request and never answers. */
        HANGS,
        /** Sends the headers and half of the body, and nothing more. */
        STALLS,
        /** Closes the connection instead of answering. */
        RESETS,
        /** Answers 503. */
        FAILS,
        /** Answers 200 with a body that is not JSON. */
        BABBLES,
        /** Answers 200 without a body. */
        IS_EMPTY,
        /** Answers 200 with unrelated JSON. */
        IS_OFF_TOPIC,
        /** Redirects the request to another address. */
        REDIRECTS,
        /** Rejects every request (RFC 6749, 5.2), with the reason of {@link #refusesSignIns} if there is one. */
        REFUSES_GRANTS
    }

    /** A request with the parameters of its query and its form. */
    public record Call(String path, Map<String, String> parameters) {

        public String parameter(String name) {
            return parameters.get(name);
        }
    }

    public static final String CLIENT = "jobs-console";

    /** The number of group IDs of {@link Habit#MANY_GROUPS}. Entra leaves the groups out of a token from 201 on. */
    private static final int GROUPS = 210;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, String> firstIdTokens = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> pushed = new ConcurrentHashMap<>();
    private final Set<String> spent = ConcurrentHashMap.newKeySet();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final IssuedTokens tokens;
    private final int port;
    private volatile CountDownLatch held = new CountDownLatch(1);
    private volatile Trouble trouble = Trouble.NONE;
    private volatile Duration delay = Duration.ZERO;
    private volatile Set<Habit> habits = Set.of();
    private volatile Map<String, String> refusal = Map.of();
    private HttpServer server;
    private HttpServer broker;

    /** A stopped provider with a port of its own. */
    public TestProvider(int port) throws JoseException {
        this.port = port;
        this.tokens = new IssuedTokens();
    }

    /** A started provider with these habits. */
    public static TestProvider with(Habit... habits) {
        try {
            var provider = new TestProvider(Integer.parseInt(FreePort.any()));
            provider.has(habits);
            provider.up();
            return provider;
        } catch (JoseException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The origin that a provider that {@link Habit#BROKERS} leads its visitors over. */
    public String brokerUrl() {
        return "http://127.0.0.1:" + broker.getAddress().getPort();
    }

    /**
     * The settings of a packaged console at this port of {@code localhost} that signs in here. Its accounts are the
     * test's.
     */
    public Map<String, String> settings(String consolePort) {
        return new HashMap<>(Map.of(
                "quarkus.http.port", consolePort,
                "jobs-console.public-origin", "http://localhost:" + consolePort,
                "quarkus.oidc.auth-server-url", url(),
                "quarkus.oidc.client-id", CLIENT,
                "quarkus.oidc.credentials.secret", "canary-of-the-client-0123456789",
                "quarkus.oidc.token-state-manager.encryption-secret", "canary-of-the-sessions-0123456789",
                "quarkus.oidc.authentication.state-secret", "canary-of-the-sign-ins-0123456789",
                "quarkus.oidc.authentication.force-redirect-https-scheme", "false",
                "quarkus.oidc.authentication.cookie-force-secure", "false"));
    }

    /** Every request, answered or not, oldest first. */
    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    /** The number of requests that were answered, or held to the end. */
    public int answered(String path) {
        return Collections.frequency(answered, path);
    }

    /** The number of token refreshes, answered or not. */
    public int renewals() {
        return (int) calls.stream()
                .filter(call -> "refresh_token".equals(call.parameter("grant_type")))
                .count();
    }

    public void tokensLive(Duration time) {
        tokens.live(time);
    }

    /** Adds or replaces claims of all ID tokens and of all access tokens from now on, for example {@code aud}. */
    public void tokensSay(Map<String, Object> inIdTokens, Map<String, Object> inAccessTokens) {
        tokens.say(inIdTokens, inAccessTokens);
    }

    /** An access token that a program got here, with these claims beside the usual ones. */
    public String accessToken(Map<String, Object> claims) {
        var all = new HashMap<String, Object>(Map.of("iss", url(), "aud", CLIENT, "sub", "program"));
        all.putAll(claims);
        return tokens.accessToken(all);
    }

    /** The offset of the provider's clock to the machine's. */
    public void clockIsAhead(Duration time) {
        tokens.areAhead(time);
    }

    /** Signs with a new key; the old keys remain published. */
    public void takesANewKey() throws JoseException {
        tokens.takeNewKey();
    }

    /** Publishes only the key that it signs with. */
    public void forgetsOldKeys() {
        tokens.forgetOldKeys();
    }

    public void has(Trouble next) {
        trouble = next;
        if (next == Trouble.NONE) {
            held.countDown();
            held = new CountDownLatch(1);
        }
    }

    /** Takes this time for each call, in every trouble. */
    public void answersAfter(Duration time) {
        delay = time;
    }

    /** Has these habits and no others. */
    public void has(Habit... next) {
        habits = next.length == 0 ? Set.of() : EnumSet.of(next[0], next);
    }

    /** Refuses every sign-in with this error and description (RFC 6749, 4.1.2.1). */
    public void refusesSignIns(String error, String description) {
        refusal = Map.of("error", error, "error_description", description);
    }

    public void acceptsSignIns() {
        refusal = Map.of();
    }

    public void up() throws IOException {
        server = listen(port, this::answer);
        broker = listen(0, TestProvider::passOn);
    }

    private HttpServer listen(int at, com.sun.net.httpserver.HttpHandler handler) throws IOException {
        var listening = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at), 200);
        listening.setExecutor(threads);
        listening.createContext("/", handler);
        listening.start();
        return listening;
    }

    /** Refuses new connections and drops open ones. */
    public void down() {
        held.countDown();
        held = new CountDownLatch(1);
        server.stop(0);
        broker.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var parameters = parameters(call.getRequestURI().getRawQuery());
            parameters.putAll(parameters(new String(call.getRequestBody().readAllBytes(), UTF_8)));
            calls.add(new Call(call.getRequestURI().getPath(), parameters));
            pause();
            switch (trouble) {
                case NONE -> serve(call, parameters);
                case HANGS -> hold();
                case STALLS -> {
                    call.getResponseHeaders().set("Content-Type", "application/json");
                    call.sendResponseHeaders(200, 1_000);
                    call.getResponseBody().write('{');
                    call.getResponseBody().flush();
                    hold();
                }
                case RESETS -> {}
                case FAILS -> send(call, 503, "{}");
                case BABBLES -> send(call, 200, "<html><h1>502 Bad Gateway</h1></html>");
                case IS_EMPTY -> call.sendResponseHeaders(200, -1);
                case IS_OFF_TOPIC -> send(call, 200, "{\"weather\": [\"fine\"]}");
                case REDIRECTS -> redirect(call, url() + "/elsewhere");
                case REFUSES_GRANTS ->
                    send(
                            call,
                            400,
                            new JsonObject()
                                    .put("error", "invalid_grant")
                                    .mergeIn(reason())
                                    .encode());
            }
            answered.add(call.getRequestURI().getPath());
        }
    }

    private void pause() {
        try {
            if (!delay.isZero()) {
                held.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonObject reason() {
        return new JsonObject(new HashMap<>(refusal));
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange call, Map<String, String> parameters) throws IOException {
        switch (call.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" ->
                send(call, 200, metadata().encode());
            case "/keys" -> send(call, 200, tokens.publicKeys());
            case "/authorize" -> visit(call, parameters, signedIn(parameters));
            case "/par" -> {
                var uri = "urn:ietf:params:oauth:request_uri:" + UUID.randomUUID();
                pushed.put(uri, parameters);
                send(
                        call,
                        201,
                        new JsonObject()
                                .put("request_uri", uri)
                                .put("expires_in", 60)
                                .encode());
            }
            case "/token" -> issue(call, parameters);
            case "/revoke" -> {
                spent.add(parameters.get("token"));
                send(call, 200, "");
            }
            case "/logout" -> {
                if (habits.contains(Habit.SIGNS_OUT_LIKE_COGNITO) && isOnce(call, "client_id", "logout_uri")) {
                    redirect(call, parameters.get("logout_uri"));
                } else {
                    send(call, 400, "{}");
                }
            }
            case "/end-session" -> visit(call, parameters, signedOut(parameters));
            default -> send(call, 404, "{}");
        }
    }

    private JsonObject metadata() {
        var metadata = new JsonObject()
                .put("issuer", url())
                .put("authorization_endpoint", url() + "/authorize")
                .put("token_endpoint", url() + "/token")
                .put("jwks_uri", url() + "/keys");
        if (!habits.contains(Habit.BARE_METADATA)) {
            metadata.put("response_types_supported", new JsonArray().add("code"));
        }
        if (Stream.of(Habit.NO_END_SESSION, Habit.SIGNS_OUT_LIKE_COGNITO, Habit.BARE_METADATA)
                .noneMatch(habits::contains)) {
            metadata.put("end_session_endpoint", url() + "/end-session");
        }
        if (habits.contains(Habit.REVOKES)) {
            metadata.put("revocation_endpoint", url() + "/revoke");
        }
        if (habits.contains(Habit.REQUIRES_PUSHED_REQUESTS)) {
            metadata.put("pushed_authorization_request_endpoint", url() + "/par");
        }
        return metadata;
    }

    /** Redirects a browser to the address, or first to the other origin, which leads it back here. */
    private void visit(HttpExchange call, Map<String, String> parameters, String address) throws IOException {
        var isToBePassedOn = habits.contains(Habit.BROKERS) && !parameters.containsKey("passed");
        redirect(
                call,
                isToBePassedOn
                        ? brokerUrl() + "/?back=" + encoded(url() + call.getRequestURI() + "&passed=1")
                        : address);
    }

    /** The broker's whole work: it leads everybody back. */
    private static void passOn(HttpExchange call) throws IOException {
        try (call) {
            redirect(call, parameters(call.getRequestURI().getRawQuery()).get("back"));
        }
    }

    private String signedIn(Map<String, String> parameters) {
        var request = pushed.getOrDefault(parameters.getOrDefault("request_uri", ""), parameters);
        var answer = new LinkedHashMap<>(refusal);
        if (request == parameters && habits.contains(Habit.REQUIRES_PUSHED_REQUESTS)) {
            answer.put("error", "invalid_request");
        }
        if (answer.isEmpty()) {
            var code = UUID.randomUUID().toString();
            nonces.put(code, request.get("nonce"));
            answer.put("code", code);
        }
        answer.put("state", request.get("state"));
        return query(request.get("redirect_uri"), answer);
    }

    private static boolean isOnce(HttpExchange call, String... names) {
        var given = List.of(call.getRequestURI().getRawQuery().split("&"));
        return Stream.of(names)
                .allMatch(name ->
                        given.stream().filter(one -> one.startsWith(name + "=")).count() == 1);
    }

    private static String signedOut(Map<String, String> parameters) {
        var answer =
                parameters.containsKey("state") ? Map.of("state", parameters.get("state")) : Map.<String, String>of();
        return query(parameters.get("post_logout_redirect_uri"), answer);
    }

    private void issue(HttpExchange call, Map<String, String> form) throws IOException {
        var answer = switch (form.get("grant_type")) {
            case "authorization_code" -> signIn(form.get("code"));
            case "refresh_token" -> refresh(form.get("refresh_token"));
            default ->
                new JsonObject()
                        .put("access_token", UUID.randomUUID().toString())
                        .put("issued_token_type", "urn:ietf:params:oauth:token-type:access_token")
                        .put("token_type", "Bearer")
                        .put("expires_in", tokens.lifespan().toSeconds());
        };
        send(call, answer.containsKey("error") ? 400 : 200, answer.encode());
    }

    private JsonObject signIn(String code) {
        var nonce = nonces.remove(code);
        var session = UUID.randomUUID().toString();
        var answer = session(session, session, nonce == null ? Map.of() : Map.of("nonce", nonce));
        firstIdTokens.put(session, answer.getString("id_token"));
        return answer;
    }

    /** The session is the first part of each of its refresh tokens. */
    private JsonObject refresh(String token) {
        var isSingleUse = habits.contains(Habit.SINGLE_USE_REFRESH_TOKENS);
        if (isSingleUse ? !spent.add(token) : spent.contains(token)) {
            return new JsonObject().put("error", "invalid_grant");
        }
        var session = token.split("\\.")[0];
        var answer = session(session, isSingleUse ? session + "." + UUID.randomUUID() : token, Map.of());
        if (habits.contains(Habit.RENEWS_WITHOUT_ID_TOKEN)) {
            answer.remove("id_token");
        }
        if (habits.contains(Habit.RENEWS_WITH_OLD_ID_TOKEN)) {
            answer.put("id_token", firstIdTokens.get(session));
        }
        return answer;
    }

    private JsonObject session(String id, String refreshToken, Map<String, Object> ofThisSignIn) {
        var claims = new HashMap<String, Object>(Map.of("iss", url(), "aud", CLIENT, "sub", "alice", "name", "alice"));
        if (!habits.contains(Habit.NO_SID)) {
            claims.put("sid", id);
        }
        if (habits.contains(Habit.MANY_GROUPS)) {
            claims.put("groups", groups());
        }
        var isOpaque = habits.contains(Habit.OPAQUE_ACCESS_TOKENS);
        var answer = new JsonObject()
                .put("access_token", isOpaque ? UUID.randomUUID().toString() : tokens.accessToken(claims))
                .put("token_type", "Bearer")
                .put("expires_in", tokens.lifespan().toSeconds());
        if (habits.contains(Habit.NO_ACCESS_TOKEN)) {
            answer.remove("access_token");
        }
        if (!habits.contains(Habit.NO_REFRESH_TOKEN)) {
            answer.put("refresh_token", refreshToken);
        }
        claims.putAll(ofThisSignIn);
        return answer.put("id_token", tokens.idToken(claims));
    }

    private static List<String> groups() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> new UUID(group, group).toString())
                .toList();
    }

    private static void redirect(HttpExchange call, String address) throws IOException {
        call.getResponseHeaders().set("Location", address);
        call.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static String query(String address, Map<String, String> parameters) {
        return address
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static Map<String, String> parameters(String encoded) {
        return Stream.ofNullable(encoded)
                .flatMap(all -> Stream.of(all.split("&")))
                .map(parameter -> parameter.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(
                        parts -> parts[0],
                        parts -> URLDecoder.decode(parts[1], UTF_8),
                        (one, other) -> one,
                        HashMap::new));
    }

    @Override
    public void close() {
        down();
        threads.shutdownNow();
    }
}

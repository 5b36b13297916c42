package io.jobsconsole.outage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * A sign-in provider with token exchange, whose health, keys and clock tests can change. It signs everybody in without
 * a page, as for a visitor with a session at the provider. Other tests use a real provider or the sandbox's.
 */
final class TestProvider implements AutoCloseable {

    /** The current failure. */
    enum Trouble {
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
        /** Rejects every token and code (RFC 6749, 5.2). */
        REFUSES_GRANTS
    }

    private static final String CLIENT = "jobs-console";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final List<RsaJsonWebKey> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(1);
    private volatile Trouble trouble = Trouble.NONE;
    private volatile Duration lifespan = Duration.ofMinutes(5);
    private volatile Duration ahead = Duration.ZERO;
    private int port;
    private HttpServer server;

    /** A stopped provider with a port of its own. */
    TestProvider(int port) throws JoseException {
        this.port = port;
        keys.add(newKey());
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The number of token refreshes. */
    int renewals() {
        return renewals.get();
    }

    void tokensLive(Duration time) {
        lifespan = time;
    }

    /** The offset of the provider's clock to the machine's. */
    void clockIsAhead(Duration time) {
        ahead = time;
    }

    /** Signs with a new key; the old keys remain published. */
    void takesANewKey() throws JoseException {
        keys.add(0, newKey());
    }

    /** Publishes only the key that it signs with. */
    void forgetsOldKeys() {
        keys.subList(1, keys.size()).clear();
    }

    void has(Trouble next) {
        trouble = next;
        if (next == Trouble.NONE) {
            held.countDown();
            held = new CountDownLatch(1);
        }
    }

    void up() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 200);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Refuses new connections and drops open ones. */
    void down() {
        held.countDown();
        held = new CountDownLatch(1);
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var body = parameters(new String(call.getRequestBody().readAllBytes(), UTF_8));
            if ("refresh_token".equals(body.get("grant_type"))) {
                renewals.incrementAndGet();
            }
            switch (trouble) {
                case NONE -> serve(call, body);
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
                case REDIRECTS -> {
                    call.getResponseHeaders().set("Location", url() + "/elsewhere");
                    call.sendResponseHeaders(302, -1);
                }
                case REFUSES_GRANTS -> send(call, 400, "{\"error\": \"invalid_grant\"}");
            }
        }
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange call, Map<String, String> form) throws IOException {
        var query = parameters(call.getRequestURI().getRawQuery());
        switch (call.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" ->
                send(call, 200, metadata().encode());
            case "/keys" -> send(call, 200, new JsonWebKeySet(keys).toJson());
            case "/authorize" -> {
                var code = UUID.randomUUID().toString();
                nonces.put(code, query.get("nonce"));
                call.getResponseHeaders()
                        .set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
                call.sendResponseHeaders(302, -1);
            }
            case "/token" -> send(call, 200, tokens(form).encode());
            default -> send(call, 404, "{}");
        }
    }

    private JsonObject metadata() {
        return new JsonObject()
                .put("issuer", url())
                .put("authorization_endpoint", url() + "/authorize")
                .put("end_session_endpoint", url() + "/end-session")
                .put("token_endpoint", url() + "/token")
                .put("jwks_uri", url() + "/keys")
                .put("response_types_supported", new JsonArray().add("code"));
    }

    private JsonObject tokens(Map<String, String> form) {
        return switch (form.get("grant_type")) {
            case "authorization_code" -> session(UUID.randomUUID().toString(), nonces.remove(form.get("code")));
            case "refresh_token" -> session(form.get("refresh_token"), null);
            default ->
                new JsonObject()
                        .put("access_token", UUID.randomUUID().toString())
                        .put("issued_token_type", "urn:ietf:params:oauth:token-type:access_token")
                        .put("token_type", "Bearer")
                        .put("expires_in", lifespan.toSeconds());
        };
    }

    private JsonObject session(String id, String nonce) {
        return new JsonObject()
                .put("access_token", token(id, null))
                .put("token_type", "Bearer")
                .put("expires_in", lifespan.toSeconds())
                .put("refresh_token", id)
                .put("id_token", token(id, nonce));
    }

    private String token(String session, String nonce) {
        var now = Instant.now().plus(ahead);
        var claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience(CLIENT);
        claims.setSubject("alice");
        claims.setStringClaim("name", "alice");
        claims.setStringClaim("sid", session);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(lifespan).getEpochSecond()));
        claims.setGeneratedJwtId();
        if (nonce != null) {
            claims.setStringClaim("nonce", nonce);
        }
        var key = keys.get(0);
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RsaJsonWebKey newKey() throws JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(UUID.randomUUID().toString());
        return key;
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static Map<String, String> parameters(String encoded) {
        return Stream.ofNullable(encoded)
                .flatMap(all -> Stream.of(all.split("&")))
                .map(parameter -> parameter.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> URLDecoder.decode(parts[1], UTF_8)));
    }

    @Override
    public void close() {
        down();
        threads.shutdownNow();
    }
}

package io.jobsconsole.sandbox.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The issued codes and refresh tokens, in memory, limited in time and number. */
@DemoOnly
class Grants {

    private static final int MOST = 10_000;

    private final Cache<String, Session> codes = kept(Duration.ofMinutes(1));
    private final Cache<String, Session> refreshTokens = kept(Duration.ofHours(12));

    String codeFor(Session session) {
        return keep(session, codes);
    }

    /** Removes and returns the session of a code: a code is valid once. */
    Optional<Session> takeCode(String code) {
        return Optional.ofNullable(codes.asMap().remove(code));
    }

    String refreshTokenFor(Session session) {
        return keep(session, refreshTokens);
    }

    /**
     * The session of a refresh token. The token stays valid until the session ends, so that a refresh whose answer was
     * lost can be repeated.
     */
    Optional<Session> refreshedBy(String token) {
        return Optional.ofNullable(refreshTokens.getIfPresent(token));
    }

    void end(String sessionId) {
        refreshTokens.asMap().values().removeIf(session -> session.id().equals(sessionId));
    }

    private static Cache<String, Session> kept(Duration time) {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(time).build();
    }

    private static String keep(Session session, Cache<String, Session> grants) {
        var grant = UUID.randomUUID().toString();
        grants.put(grant, session);
        return grant;
    }
}

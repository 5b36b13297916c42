package io.jobsconsole.production;

import io.quarkus.runtime.LaunchMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What proves to a provider that the console asks: a secret that nobody guesses, or a key of its own. */
final class ClientProof {

    static final String WANTED = "at least 16 characters, not a few repeated ones;"
            + " or a private key instead, by credentials.jwt.key-file";

    private static final int LENGTH = 16;

    /** So many different characters has any 16 that were drawn: digits, too. */
    private static final int VARIETY = 4;

    private ClientProof() {}

    static Stream<String> secrets() {
        return Stream.of("credentials.secret", "credentials.client-secret.value", "credentials.jwt.secret");
    }

    static Stream<String> keys() {
        return Stream.of("credentials.jwt.key", "credentials.jwt.key-file", "credentials.jwt.key-store-file");
    }

    /** Whether there is one, and none that is weak. Development gets by with less. */
    static boolean isGood(Function<String, Optional<String>> settings) {
        return LaunchMode.current() != LaunchMode.NORMAL
                || Stream.concat(secrets(), keys()).map(settings).anyMatch(Optional::isPresent)
                        && secrets().map(settings).flatMap(Optional::stream).allMatch(ClientProof::isStrong);
    }

    private static boolean isStrong(String secret) {
        return secret.strip().length() >= LENGTH && secret.chars().distinct().count() >= VARIETY;
    }
}

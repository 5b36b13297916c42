package io.jobsconsole.production;

import io.quarkus.runtime.LaunchMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks how the console authenticates as an OAuth client: by a strong client secret or by a private key. */
final class ClientProof {

    static final String WANTED = "at least 16 characters, not a few repeated ones;"
            + " or a private key instead, by credentials.jwt.key-file";

    private static final int LENGTH = 16;

    /** The least number of different characters; 16 random digits have more. */
    private static final int VARIETY = 4;

    private ClientProof() {}

    static Stream<String> secrets() {
        return Stream.of("credentials.secret", "credentials.client-secret.value", "credentials.jwt.secret");
    }

    static Stream<String> keys() {
        return Stream.of("credentials.jwt.key", "credentials.jwt.key-file", "credentials.jwt.key-store-file");
    }

    /** Whether the settings contain a secret or key, and no weak secret. Development needs none. */
    static boolean isGood(Function<String, Optional<String>> settings) {
        return LaunchMode.current() != LaunchMode.NORMAL
                || Stream.concat(secrets(), keys()).map(settings).anyMatch(Optional::isPresent)
                        && secrets().map(settings).flatMap(Optional::stream).allMatch(ClientProof::isStrong);
    }

    private static boolean isStrong(String secret) {
        return secret.strip().length() >= LENGTH && secret.chars().distinct().count() >= VARIETY;
    }
}

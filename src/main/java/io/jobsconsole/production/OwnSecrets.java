package io.jobsconsole.production;

import io.quarkus.runtime.LaunchMode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requires different secrets for session and state cookies in a packaged console, and rejects those of this repository.
 */
@Constraint(validatedBy = OwnSecrets.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OwnSecrets {

    String message() default
            "must have two different secrets:"
                    + " quarkus.oidc.token-state-manager.encryption-secret (QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET)"
                    + " and quarkus.oidc.authentication.state-secret (QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET);"
                    + " neither may be a secret of the development profile or consist of a few repeated characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the secrets that are set. */
    class Check implements ConstraintValidator<OwnSecrets, SignInConfig> {

        /** The prefix of the development secrets, which {@code quarkus.profile=dev} would activate. */
        private static final String PUBLISHED = "only-for-development";

        /** The least number of different characters; 32 random hexadecimal digits have more. */
        private static final int VARIETY = 8;

        @Override
        public boolean isValid(SignInConfig config, ConstraintValidatorContext context) {
            if (LaunchMode.current() != LaunchMode.NORMAL) {
                return true;
            }
            var secrets = Stream.of(config.sessionSecret(), config.stateSecret())
                    .flatMap(Optional::stream)
                    .toList();
            return secrets.stream().distinct().count() == secrets.size()
                    && secrets.stream().noneMatch(secret -> secret.startsWith(PUBLISHED))
                    && secrets.stream()
                            .allMatch(secret -> secret.chars().distinct().count() >= VARIETY);
        }
    }
}

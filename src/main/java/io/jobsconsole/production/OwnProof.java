package io.jobsconsole.production;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/**
 * Requires a {@link ClientProof} for the sign-in provider in a packaged console. A constraint, not a {@link Check}, so
 * that it is reported together with the other missing keys.
 */
@Constraint(validatedBy = OwnProof.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OwnProof {

    String message() default
            "must have a strong client secret for the sign-in provider:"
                    + " quarkus.oidc.credentials.secret (QUARKUS_OIDC_CREDENTIALS_SECRET), " + ClientProof.WANTED;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks every kind of client authentication. */
    class Check implements ConstraintValidator<OwnProof, SignInConfig> {

        @Override
        public boolean isValid(SignInConfig config, ConstraintValidatorContext context) {
            var credentials = Map.of(
                    "credentials.secret", config.clientSecret(),
                    "credentials.client-secret.value", config.sentSecret(),
                    "credentials.jwt.secret", config.signingSecret(),
                    "credentials.jwt.key", config.key(),
                    "credentials.jwt.key-file", config.keyFile(),
                    "credentials.jwt.key-store-file", config.keyStoreFile());
            return ClientProof.isGood(credentials::get);
        }
    }
}

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
 * A packaged console proves who it is at the sign-in provider, by a {@link ClientProof}. A constraint and no {@link Check}: so what is
 * missing here is named together with every other key that is.
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

    /** Looks at all ways that there are. */
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

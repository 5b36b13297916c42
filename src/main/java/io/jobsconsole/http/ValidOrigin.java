package io.jobsconsole.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Requires an origin as browsers write it: scheme, host and perhaps a port; HTTPS, or HTTP for a loopback host. */
@Constraint(validatedBy = ValidOrigin.Check.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ValidOrigin {

    String message() default
            "(JOBS_CONSOLE_PUBLIC_ORIGIN) must be https://host or https://host:port and nothing more;"
                    + " http:// only for a loopback host";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the whole text: an origin in another form would never equal an {@code Origin} header. */
    class Check implements ConstraintValidator<ValidOrigin, Optional<URI>> {

        private static final Pattern ORIGIN = Pattern.compile(
                "https://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?|http://" + PublicOrigin.LOOPBACK.pattern());

        @Override
        public boolean isValid(Optional<URI> origin, ConstraintValidatorContext context) {
            return origin.map(URI::toString)
                    .map(ORIGIN.asMatchPredicate()::test)
                    .orElse(true);
        }
    }
}

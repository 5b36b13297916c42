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

/** Scheme, host and perhaps a port, as browsers write an origin: HTTPS, or HTTP within this machine. */
@Constraint(validatedBy = ValidOrigin.Check.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ValidOrigin {

    String message() default
            "(JOBS_CONSOLE_PUBLIC_ORIGIN) must be https://host or https://host:port and nothing more;"
                    + " http:// only for a loopback host";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the whole text: what a browser would not send as {@code Origin} can match no request. */
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

package io.jobsconsole.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.Set;

/** An address to which a bearer may be sent: HTTPS, or HTTP within this machine. */
@Constraint(validatedBy = Confidential.Check.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Confidential {

    String message() default "must begin with https://, or with http:// and a loopback host";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at scheme and host. */
    class Check implements ConstraintValidator<Confidential, URI> {

        private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

        @Override
        public boolean isValid(URI address, ConstraintValidatorContext context) {
            return address.getHost() != null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
        }
    }
}

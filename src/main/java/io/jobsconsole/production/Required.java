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

/**
 * Marks a key as required in a packaged console, in every profile. A constraint instead of a non-optional key, because
 * the message explains the key and all violations are reported together.
 */
@Constraint(validatedBy = Required.Check.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Required {

    /** The rest of the sentence that begins with the key. */
    String message();

    /** The least length, for secrets. */
    int length() default 1;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks that the value is present and long enough. */
    class Check implements ConstraintValidator<Required, Optional<?>> {

        private int length;

        @Override
        public void initialize(Required required) {
            length = required.length();
        }

        @Override
        public boolean isValid(Optional<?> value, ConstraintValidatorContext context) {
            return LaunchMode.current() != LaunchMode.NORMAL
                    || value.filter(given -> given.toString().strip().length() >= length)
                            .isPresent();
        }
    }
}

package io.jobsconsole.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Version 1 wants to be told whose jobs are meant; version 2 reads it from the bearer. */
@Constraint(validatedBy = NamesItsCustomer.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NamesItsCustomer {

    String message() default ".customer-id is missing: version 1 of the API requires it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at version and customer. */
    class Check implements ConstraintValidator<NamesItsCustomer, AccountsConfig.Entry> {

        @Override
        public boolean isValid(AccountsConfig.Entry entry, ConstraintValidatorContext context) {
            return entry.api() != Api.V1 || entry.customerId().isPresent();
        }
    }
}

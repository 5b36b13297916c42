package io.jobsconsole.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Map;

/** Version 1 wants to be told whose jobs are meant; version 2 reads it from the bearer. */
@Constraint(validatedBy = NameTheirCustomers.Check.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface NameTheirCustomers {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the key of every customer that is missing: a constraint within an account could not say which it is in. */
    class Check implements ConstraintValidator<NameTheirCustomers, Map<String, AccountsConfig.Entry>> {

        @Override
        public boolean isValid(Map<String, AccountsConfig.Entry> accounts, ConstraintValidatorContext context) {
            var nameless = accounts.entrySet().stream()
                    .filter(account -> account.getValue().api() == Api.V1)
                    .filter(account -> account.getValue().customerId().isEmpty())
                    .map(account -> "jobs-console.accounts." + account.getKey() + ".customer-id")
                    .sorted()
                    .toList();
            context.disableDefaultConstraintViolation();
            nameless.forEach(key -> context.buildConstraintViolationWithTemplate(
                            "lack %s (%s): version 1 of the API asks for it".formatted(key, variable(key)))
                    .addConstraintViolation());
            return nameless.isEmpty();
        }

        private static String variable(String key) {
            return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        }
    }
}

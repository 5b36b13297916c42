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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requires in each account the keys that its API version and credentials need, and rejects keys that they ignore. */
@Constraint(validatedBy = Complete.Check.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Complete {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /**
     * Names every wrong key. The constraint is on the map of accounts, because one on an account would not know the
     * account's key.
     */
    class Check implements ConstraintValidator<Complete, Map<String, ConsoleConfig.Entry>> {

        private static final Pattern VIEW_NAME = Pattern.compile(ConsoleConfig.KEY);

        /**
         * A character that the messages of Hibernate Validator or {@link String#format} could take for an expression or a
         * format. The names of settings in a message come from the operator, so these characters are replaced.
         */
        private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9._\\[\\]-]");

        @Override
        public boolean isValid(Map<String, ConsoleConfig.Entry> accounts, ConstraintValidatorContext context) {
            var complaints = new TreeMap<>(accounts)
                    .entrySet().stream()
                            .flatMap(account -> Stream.of(
                                            complaints(account.getKey(), account.getValue()),
                                            watchComplaints(account.getKey(), account.getValue()),
                                            viewComplaints(account.getKey(), account.getValue()))
                                    .flatMap(Function.identity()))
                            .toList();
            context.disableDefaultConstraintViolation();
            complaints.forEach(complaint ->
                    context.buildConstraintViolationWithTemplate(complaint).addConstraintViolation());
            return complaints.isEmpty();
        }

        private static Stream<String> complaints(String account, ConsoleConfig.Entry entry) {
            var needsKey = entry.credentials() == CredentialType.API_KEY;
            return Stream.of(
                            complaint(
                                    entry.api() == Api.V1 && entry.customerId().isEmpty(),
                                    "must contain %s (%s): version 1 of the API requires it",
                                    account,
                                    "customer-id"),
                            complaint(
                                    isMoreThanAnAddress(entry.url()),
                                    "have %s (%s) with a user, a query or a fragment: it would not be sent",
                                    account,
                                    "url"),
                            complaint(
                                    entry.tls().isPresent()
                                            && !"https".equals(entry.url().getScheme()),
                                    "must not contain %s (%s) unless jobs-console.accounts.%3$s.url begins with https://",
                                    account,
                                    "tls"),
                            complaint(
                                    needsKey && entry.apiKey().isEmpty(),
                                    "must contain %s (%s), which jobs-console.accounts.%3$s.credentials requires",
                                    account,
                                    "api-key"),
                            complaint(
                                    !needsKey && entry.apiKey().isPresent(),
                                    "must not contain %s (%s) unless jobs-console.accounts.%3$s.credentials is api-key",
                                    account,
                                    "api-key"))
                    .flatMap(Optional::stream);
        }

        /** No visitor looks at that time, so the jobs API must know the console itself. */
        private static Stream<String> watchComplaints(String account, ConsoleConfig.Entry entry) {
            var corpora = Watch.corpora(entry);
            var form = entry.api().corpusForm();
            return Stream.of(
                            complaint(
                                    entry.watch().isPresent()
                                            && entry.credentials().nameTheVisitor(),
                                    "must not contain %s (%s) unless jobs-console.accounts.%3$s.credentials is"
                                            + " client-credentials or api-key",
                                    account,
                                    "watch"),
                            complaint(
                                    entry.watchCorpora().isPresent()
                                            && entry.watch().isEmpty(),
                                    "must not contain %s (%s) without jobs-console.accounts.%3$s.watch",
                                    account,
                                    "watch-corpora"),
                            complaint(
                                    corpora.size() > Watch.MOST_CORPORA,
                                    "have %s (%s) with more than " + Watch.MOST_CORPORA + " corpora",
                                    account,
                                    "watch-corpora"),
                            complaint(
                                    !corpora.stream().allMatch(form::names),
                                    "have %s (%s) with a name that no corpus of this API has",
                                    account,
                                    "watch-corpora"))
                    .flatMap(Optional::stream);
        }

        private static Stream<String> viewComplaints(String account, ConsoleConfig.Entry entry) {
            return NamedView.of(entry).stream().flatMap(view -> viewComplaint(account, entry, view).stream());
        }

        private static Optional<String> viewComplaint(String account, ConsoleConfig.Entry entry, NamedView view) {
            if (!VIEW_NAME.matcher(view.name()).matches()) {
                return complaint(
                        true,
                        "have %s (%s) with another name than at most 50 lower-case letters, digits and hyphens",
                        account,
                        "views." + SPECIAL.matcher(view.name()).replaceAll("?"));
            }
            var wrong = view.wrongFilters(entry.api().corpusForm()).stream()
                    .map(filter -> SPECIAL.matcher(filter).replaceAll("?"))
                    .collect(Collectors.joining(", "));
            return complaint(
                    !wrong.isEmpty(),
                    "have %s (%s), in which is wrong: " + wrong
                            + ". Write it as in the address of a list, such as states=problem&since=24h",
                    account,
                    "views." + view.name());
        }

        private static boolean isMoreThanAnAddress(URI url) {
            return url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null;
        }

        private static Optional<String> complaint(boolean applies, String sentence, String account, String name) {
            var key = "jobs-console.accounts." + account + "." + name;
            return Optional.of(sentence.formatted(key, variable(key), account)).filter(complaint -> applies);
        }

        private static String variable(String key) {
            return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        }
    }
}

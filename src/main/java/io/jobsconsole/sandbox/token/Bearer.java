package io.jobsconsole.sandbox.token;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The customers whose jobs a valid bearer token opens. */
public record Bearer(Set<Long> customers) {

    private static final Pattern CUSTOMER = Pattern.compile("customer:\\d{1,18}");

    public static Bearer withScope(String scope) {
        return new Bearer(Arrays.stream(scope.split(" "))
                .filter(part -> CUSTOMER.matcher(part).matches())
                .map(part -> Long.valueOf(part.substring("customer:".length())))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isFor(long customer) {
        return customers.contains(customer);
    }

    /** The customer of the token; empty when it has none or several. */
    public Optional<Long> onlyCustomer() {
        return customers.size() == 1 ? customers.stream().findFirst() : Optional.empty();
    }
}

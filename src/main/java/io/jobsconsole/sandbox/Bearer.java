package io.jobsconsole.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A good bearer, and the customers that it opens. */
record Bearer(Set<Long> customers) {

    private static final Pattern CUSTOMER = Pattern.compile("customer:\\d{1,18}");

    static Bearer withScope(String scope) {
        return new Bearer(Arrays.stream(scope.split(" "))
                .filter(part -> CUSTOMER.matcher(part).matches())
                .map(part -> Long.valueOf(part.substring("customer:".length())))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isFor(long customer) {
        return customers.contains(customer);
    }

    /** Empty also when there are several: then nobody can say which one is meant. */
    Optional<Long> onlyCustomer() {
        return customers.size() == 1 ? customers.stream().findFirst() : Optional.empty();
    }
}

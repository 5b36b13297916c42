package io.jobsconsole.account;

import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * One configured account of the jobs API.
 *
 * @param key names it in addresses and in the configuration
 * @param name what people call it
 * @param api the version of its jobs API
 * @param customerId the service's number of it; always there for version 1, which asks for it
 * @param url base address of its jobs API
 * @param credentials what opens it
 * @param oidcClient the {@code quarkus.oidc-client} that gets its bearer, where one is issued
 * @param apiKey its key, where that opens it
 * @param roles who may see it: any of these, or everybody signed in when there are none
 */
public record Account(
        String key,
        String name,
        Api api,
        Optional<Long> customerId,
        URI url,
        Credentials credentials,
        String oidcClient,
        Optional<Secret> apiKey,
        Set<String> roles) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean isOpenTo(Visitor visitor) {
        return roles.isEmpty() || !Collections.disjoint(roles, visitor.roles());
    }
}

package io.jobsconsole.account;

import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * One configured account of the jobs API.
 *
 * @param key the name of the account in addresses and in the configuration
 * @param name the display name
 * @param api the version of its jobs API
 * @param customerId the service's number of the account; always present for version 1, which requires it
 * @param url the base address of its jobs API
 * @param credentials how the console authenticates at the API
 * @param oidcClient the name of the {@code quarkus.oidc-client} that gets bearer tokens, where a token service issues
 *     them
 * @param apiKey the API key, where the account uses one
 * @param tls the name of the TLS configuration for calls of its jobs API, where it is not the default one
 * @param roles the roles of which a visitor needs one; empty when every signed-in visitor has access
 */
public record Account(
        String key,
        String name,
        Api api,
        Optional<Long> customerId,
        URI url,
        CredentialType credentials,
        String oidcClient,
        Optional<Secret> apiKey,
        Optional<String> tls,
        Set<String> roles) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean isOpenTo(Visitor visitor) {
        return roles.isEmpty() || !Collections.disjoint(roles, visitor.roles());
    }
}

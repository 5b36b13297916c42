package io.jobsconsole.account;

import java.util.Set;

/**
 * Who is signed in.
 *
 * @param id the provider's subject, the only thing about a visitor that may be logged
 * @param name how the page addresses them
 * @param roles from the provider's claims
 * @param token the access token of the session, for the token service alone
 */
public record Visitor(String id, String name, Set<String> roles, Secret token) {

    public Visitor {
        roles = Set.copyOf(roles);
    }
}

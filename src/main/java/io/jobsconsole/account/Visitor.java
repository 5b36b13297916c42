package io.jobsconsole.account;

import java.util.Optional;
import java.util.Set;

/**
 * The signed-in visitor.
 *
 * @param id the provider's subject, the only personal value that may be logged
 * @param name the display name
 * @param roles from the provider's claims
 * @param token the access token of the session, if the provider gave one; it goes to the token service only or, for propagated credentials, to
 *     the jobs API
 */
public record Visitor(String id, String name, Set<String> roles, Optional<Secret> token) {

    public Visitor {
        roles = Set.copyOf(roles);
    }
}

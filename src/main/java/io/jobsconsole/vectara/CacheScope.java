package io.jobsconsole.vectara;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Secret;
import io.jobsconsole.account.Visitor;

/**
 * The owner of cached answers. Answers are never shared between two scopes.
 *
 * @param account the account's key
 * @param visitor the provider's subject
 * @param session the visitor's access token: each sign-in brings a new one, so a new session sees no answer of an
 *     earlier one
 */
record CacheScope(String account, String visitor, Secret session) {

    private static final Secret NO_TOKEN = new Secret("");

    static CacheScope of(Account account, Visitor visitor) {
        return new CacheScope(account.key(), visitor.id(), visitor.token().orElse(NO_TOKEN));
    }
}

package io.jobsconsole.vectara;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Secret;
import io.jobsconsole.account.Visitor;

/**
 * For whom an API is asked. What one asker is told is told to no other.
 *
 * @param account its key
 * @param visitor the provider's subject
 * @param session the visitor's access token, which is another one after each sign-in: nobody comes by an answer from before it
 */
record CacheScope(String account, String visitor, Secret session) {

    static CacheScope of(Account account, Visitor visitor) {
        return new CacheScope(account.key(), visitor.id(), visitor.token());
    }
}

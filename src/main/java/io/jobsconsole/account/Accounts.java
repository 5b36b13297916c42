package io.jobsconsole.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The configured accounts, in the order of their keys. */
@Singleton
public class Accounts {

    private final List<Account> accounts;

    Accounts(AccountsConfig config) {
        accounts = config.accounts().entrySet().stream()
                .map(entry -> account(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    /** The account with this key, when it exists and the visitor may see it. */
    public Optional<Account> open(String key, Visitor visitor) {
        return openTo(visitor).stream()
                .filter(account -> account.key().equals(key))
                .findFirst();
    }

    /** All accounts that the visitor may see. */
    public List<Account> openTo(Visitor visitor) {
        return accounts.stream().filter(account -> account.isOpenTo(visitor)).toList();
    }

    private static Account account(String key, AccountsConfig.Entry entry) {
        return new Account(
                key,
                entry.name().orElse(key),
                entry.api(),
                entry.customerId(),
                entry.url(),
                entry.credentials(),
                entry.oidcClient().orElse(key),
                entry.apiKey().map(Secret::new),
                entry.roles().orElse(Set.of()));
    }
}

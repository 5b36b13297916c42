package io.jobsconsole.account;

import io.jobsconsole.jobs.Corpus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configured accounts, ordered by key. */
@Singleton
public class Accounts {

    private static final Pattern KEY = Pattern.compile(ConsoleConfig.KEY);

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, List<NamedView>> views = new HashMap<>();
    private final Map<String, Watch> watches = new HashMap<>();
    private final Map<String, CorpusNames> corpusNames = new HashMap<>();

    Accounts(ConsoleConfig config) {
        new TreeMap<>(config.accounts()).forEach((key, entry) -> {
            accounts.put(key, account(key, entry));
            views.put(key, NamedView.of(entry));
            Watch.of(entry).ifPresent(watch -> watches.put(key, watch));
            corpusNames.put(key, corpusNames(entry));
        });
    }

    public List<Account> all() {
        return List.copyOf(accounts.values());
    }

    /** The lists of an account that have a name, in the order of their names. */
    public List<NamedView> views(Account account) {
        return views.getOrDefault(account.key(), List.of());
    }

    /** How the console watches the account; empty where it does not. */
    public Optional<Watch> watch(Account account) {
        return Optional.ofNullable(watches.get(account.key()));
    }

    /** The accounts that the console watches. */
    public List<Account> watched() {
        return accounts.values().stream()
                .filter(account -> watches.containsKey(account.key()))
                .toList();
    }

    /** The names that the configuration gives to corpora of an account. */
    public CorpusNames corpusNames(Account account) {
        return corpusNames.getOrDefault(account.key(), CorpusNames.NONE);
    }

    /** A key that no corpus of this API can have is a name that the configuration guesses from a variable. */
    private static CorpusNames corpusNames(ConsoleConfig.Entry entry) {
        return new CorpusNames(entry.corpusNames().entrySet().stream()
                .filter(name -> entry.api().corpusForm().names(new Corpus(name.getKey())))
                .collect(Collectors.toMap(name -> new Corpus(name.getKey()), Map.Entry::getValue)));
    }

    /** The account with this key, if it exists and the visitor has access. */
    public Optional<Account> open(String key, Visitor visitor) {
        return Optional.ofNullable(accounts.get(key)).filter(account -> account.isOpenTo(visitor));
    }

    /** The text, if it is a valid account key. */
    public static Optional<String> key(String asked) {
        return Optional.of(asked).filter(KEY.asMatchPredicate());
    }

    /** Whether the jobs API of any account knows which visitor asks: only then is a visitor's access token used. */
    public boolean nameAVisitor() {
        return accounts.values().stream()
                .anyMatch(account -> account.credentials().nameTheVisitor());
    }

    /** The accounts that the visitor has access to. */
    public List<Account> openTo(Visitor visitor) {
        return open(visitor).toList();
    }

    /** Whether the visitor has access to more than one account. */
    public boolean areSeveralOpenTo(Visitor visitor) {
        return open(visitor).limit(2).count() > 1;
    }

    private Stream<Account> open(Visitor visitor) {
        return accounts.values().stream().filter(account -> account.isOpenTo(visitor));
    }

    private static Account account(String key, ConsoleConfig.Entry entry) {
        return new Account(
                key,
                entry.name().orElse(key),
                entry.api(),
                entry.customerId(),
                entry.url(),
                entry.credentials(),
                entry.oidcClient().orElse(key),
                entry.apiKey().map(Secret::new),
                entry.tls(),
                entry.roles().orElse(Set.of()));
    }
}

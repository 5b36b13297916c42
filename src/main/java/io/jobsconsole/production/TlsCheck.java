package io.jobsconsole.production;

import io.jobsconsole.account.ConsoleConfig;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Rejects an account whose TLS configuration does not exist: its calls would trust the authorities of Java instead. */
@Singleton
class TlsCheck implements Check {

    private final ConsoleConfig accounts;
    private final TlsConfigurationRegistry configurations;

    TlsCheck(ConsoleConfig accounts, TlsConfigurationRegistry configurations) {
        this.accounts = accounts;
        this.configurations = configurations;
    }

    @Override
    public Stream<String> complaints() {
        return accounts.accounts().entrySet().stream()
                .flatMap(account -> account.getValue().tls().stream()
                        .filter(name -> configurations.get(name).isEmpty())
                        .map(name -> complaint(account.getKey(), name)));
    }

    private static String complaint(String account, String name) {
        return Check.named("jobs-console.accounts." + account + ".tls")
                + " names a TLS configuration that does not exist: set "
                + Check.named("quarkus.tls." + name + ".trust-store.pem.certs") + " or another key of it";
    }
}

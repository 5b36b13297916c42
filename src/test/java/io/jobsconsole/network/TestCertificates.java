package io.jobsconsole.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A private authority with certificates of its own, made anew by each test run with the JDK's keytool. */
final class TestCertificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path directory;
    private final KeyStore all;

    TestCertificates() throws IOException, GeneralSecurityException, InterruptedException {
        directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "certificates-");
        make("ca", "-ext", "bc:critical=ca:true");
        make("server", "-signer", "ca", "-ext", "san=dns:localhost,dns:api.corp.example,dns:tokens.corp.example");
        make("expired", "-signer", "ca", "-ext", "san=dns:localhost", "-startdate", "-10d", "-validity", "5");
        make("elsewhere", "-signer", "ca", "-ext", "san=dns:elsewhere.example");
        make("console", "-signer", "ca");
        try (var file = Files.newInputStream(store())) {
            all = KeyStore.getInstance("PKCS12");
            all.load(file, PASSWORD);
        }
    }

    private void make(String alias, String... more) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var usual = List.of(
                keytool,
                "-genkeypair",
                "-keystore",
                store().toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias);
        var made = new ProcessBuilder(
                        Stream.concat(usual.stream(), Stream.of(more)).toList())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(alias + ".log").toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(directory.resolve(alias + ".log")));
        }
    }

    private Path store() {
        return directory.resolve("all.p12");
    }

    /** The file of a certificate, as operators mount it. */
    Path certificate(String alias) throws IOException, GeneralSecurityException {
        return pem(alias + ".crt", "CERTIFICATE", all.getCertificate(alias).getEncoded());
    }

    /** The file of a private key. */
    Path key(String alias) throws IOException, GeneralSecurityException {
        return pem(alias + ".key", "PRIVATE KEY", all.getKey(alias, PASSWORD).getEncoded());
    }

    private Path pem(String name, String type, byte[] bytes) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                directory.resolve(name), "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n");
    }

    /** For a server with this certificate that knows the clients of the authority. */
    SSLContext server(String alias) throws GeneralSecurityException, IOException {
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, PASSWORD);
        own.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(all);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}

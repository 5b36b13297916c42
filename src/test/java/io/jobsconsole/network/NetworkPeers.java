package io.jobsconsole.network;

import io.jobsconsole.odd.KeepingServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts behind private authorities, a corporate proxy and connections that are closed as a call arrives. */
public class NetworkPeers implements QuarkusTestResourceLifecycleManager {

    private final List<AutoCloseable> peers = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();

    @Override
    public Map<String, String> start() {
        try {
            tls(new TestCertificates());
            kept();
            proxy();
        } catch (IOException | GeneralSecurityException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        return settings;
    }

    private void tls(TestCertificates certificates) throws IOException, GeneralSecurityException {
        var authority = certificates.certificate("ca").toString();
        for (var name : List.of("corporate", "mutual")) {
            settings.put("quarkus.tls." + name + ".trust-store.pem.certs", authority);
            settings.put("quarkus.tls." + name + ".protocols", "TLSv1.3,TLSv1.2");
        }
        settings.put(
                "quarkus.tls.mutual.key-store.pem.0.cert",
                certificates.certificate("console").toString());
        settings.put(
                "quarkus.tls.mutual.key-store.pem.0.key",
                certificates.key("console").toString());

        var server = open(ApiPeer.encrypted(certificates.server("server")));
        account("private", "https://localhost:" + server, "corporate");
        account("unknown-authority", "https://localhost:" + server, "");
        account("plain", "https://localhost:${quarkus.http.test-port}/sandbox", "corporate");
        account("corp", "https://api.corp.example:" + server, "corporate");
        account("expired", "https://localhost:" + open(ApiPeer.encrypted(certificates.server("expired"))), "corporate");
        account(
                "other-host",
                "https://localhost:" + open(ApiPeer.encrypted(certificates.server("elsewhere"))),
                "corporate");
        for (var version : List.of("TLSv1.2", "TLSv1.3")) {
            var peer = new MutualTlsServer(certificates.server("server"), version);
            peers.add(peer);
            var name = version.replace("TLSv1.", "mutual-1-");
            account(name, "https://localhost:" + peer.port(), "mutual");
            account(name + "-without", "https://localhost:" + peer.port(), "corporate");
        }
        tokenService("private-tokens", "https://localhost:" + server);
        tokenService("proxied-tokens", "https://tokens.corp.example:" + server);
        for (var tokens : List.of("private-tokens", "proxied-tokens")) {
            settings.put("quarkus.oidc-client." + tokens + ".tls.tls-configuration-name", "corporate");
        }
    }

    private void kept() throws IOException {
        var api = new KeepingServer(ApiPeer.JOBS);
        var tokens = new KeepingServer(ApiPeer.TOKEN);
        peers.addAll(List.of(api, tokens));
        account("kept", api.url(), "");
        account("kept-v1", api.url(), "");
        settings.put("jobs-console.accounts.kept-v1.api", "v1");
        settings.put("jobs-console.accounts.kept-v1.customer-id", "1");
        tokenService("kept-tokens", tokens.url());
    }

    /** The sandbox is on this machine, and its calls stay off the proxy. */
    private void proxy() throws IOException {
        var proxy = new ForwardProxy(0);
        peers.add(proxy);
        settings.put("test.proxy", "http://localhost:" + proxy.port());
        settings.put("quarkus.proxy.non-proxy-hosts", "localhost|127.0.0.1");
        // The OIDC extension refuses a proxy configuration that exempts hosts, so it gets one of its own.
        for (var configuration : List.of("quarkus.proxy", "quarkus.proxy.identity")) {
            settings.put(configuration + ".host", "localhost");
            settings.put(configuration + ".port", String.valueOf(proxy.port()));
            settings.put(configuration + ".username", ForwardProxy.USER);
            settings.put(configuration + ".password", ForwardProxy.PASSWORD);
        }
        for (var client : List.of("quarkus.oidc", "quarkus.oidc-client.proxied-tokens")) {
            settings.put(client + ".proxy.proxy-configuration-name", "identity");
        }
    }

    private void account(String key, String url, String tls) {
        account(key, url);
        settings.put("jobs-console.accounts." + key + ".credentials", "api-key");
        settings.put("jobs-console.accounts." + key + ".api-key", "zut_only-for-tests");
        if (!tls.isEmpty()) {
            settings.put("jobs-console.accounts." + key + ".tls", tls);
        }
    }

    /** An account on the sandbox with a token service of its own. */
    private void tokenService(String key, String url) {
        account(key, "${sandbox.origin}/sandbox");
        settings.put("jobs-console.accounts." + key + ".credentials", "client-credentials");
        settings.putAll(Map.of(
                "quarkus.oidc-client." + key + ".auth-server-url", url,
                "quarkus.oidc-client." + key + ".discovery-enabled", "false",
                "quarkus.oidc-client." + key + ".token-path", "/token",
                "quarkus.oidc-client." + key + ".client-id", "jobs-console",
                "quarkus.oidc-client." + key + ".credentials.secret", "only-for-tests-0123",
                "quarkus.oidc-client." + key + ".grant.type", "client"));
    }

    private void account(String key, String url) {
        settings.put("jobs-console.accounts." + key + ".api", "v2");
        settings.put("jobs-console.accounts." + key + ".url", url);
    }

    private int open(ApiPeer peer) {
        peers.add(peer);
        return peer.port();
    }

    @Override
    public void stop() {
        for (var peer : peers) {
            try {
                peer.close();
            } catch (Exception unimportant) {
                throw new IllegalStateException(unimportant);
            }
        }
    }
}

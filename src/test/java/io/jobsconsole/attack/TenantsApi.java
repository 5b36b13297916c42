package io.jobsconsole.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A jobs API whose jobs contain the customer and the bearer token's owner of the request; and {@value #ACCOUNTS}
 * accounts of it, each open to four of the ten users.
 */
public class TenantsApi extends ApiServer {

    static final int ACCOUNTS = 5;
    static final int USERS = 10;
    private static final int FIRST_CUSTOMER = 7001;

    private final ObjectMapper json = new ObjectMapper();

    static long customer(int account) {
        return FIRST_CUSTOMER + account;
    }

    /** The only job of an account. */
    static String job(int account) {
        return "job_" + customer(account) + "_1";
    }

    static boolean isOpen(int account, int user) {
        return (user % ACCOUNTS) == account || ((user + 1) % ACCOUNTS) == account;
    }

    static String roles(int user) {
        return "tenant-" + user % ACCOUNTS + ",tenant-" + (user + 1) % ACCOUNTS;
    }

    @Override
    public Map<String, String> start() {
        var url = open(this::answer);
        var settings = new HashMap<String, String>();
        // With the cache on, as in production: its entries must not reach another visitor.
        settings.put("jobs-console.cache", "2s");
        for (var account = 0; account < ACCOUNTS; account++) {
            var key = "jobs-console.accounts.tenant-" + account + ".";
            settings.put(key + "url", url);
            settings.put(key + "customer-id", String.valueOf(customer(account)));
            settings.put(key + "roles", "tenant-" + account);
            var client = "quarkus.oidc-client.tenant-" + account + ".";
            settings.put(client + "auth-server-url", "${sandbox.origin}/sandbox");
            settings.put(client + "discovery-enabled", "false");
            settings.put(client + "token-path", "/token");
            settings.put(client + "client-id", "jobs-console");
            settings.put(client + "credentials.secret", "sandbox-only-secret");
            settings.put(client + "grant.type", "exchange");
            settings.put(client + "grant-options.exchange.audience", "jobs-api");
            settings.put(client + "scopes", "customer:" + customer(account));
        }
        return settings;
    }

    private void answer(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        var customer = call.getRequestHeaders().getFirst("customer-id");
        var bearer = call.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        var claims = json.readTree(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]));
        // Like the real API, rejects the bearer token of another customer and an unknown one.
        var isTheirs = claims.path("scope").asText().equals("customer:" + customer);
        var answer = ("{'status':[],'job':[{'id':'job_%s_1','type':'JOB__CORPUS_REBUILD_VECTOR_INDEX','corpusId':['1'],"
                        + "'state':'JOB_STATE__COMPLETED','tsCreate':'1779199330','userHandle':'by_%s_'}],'pageKey':''}")
                .formatted(customer, claims.path("sub").asText())
                .replace('\'', '"')
                .getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(isTheirs ? 200 : 403, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }
}

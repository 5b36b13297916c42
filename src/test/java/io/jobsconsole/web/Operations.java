package io.jobsconsole.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads health and metrics on the management port, which visitors cannot reach. */
final class Operations {

    private Operations() {}

    static Response health(String probe) {
        return get("/q/health/" + probe);
    }

    /** Metrics in the Prometheus text format. */
    static String metrics() {
        return given().accept("text/plain").get(address("/q/metrics")).asString();
    }

    static Response get(String path) {
        return given().get(address(path));
    }

    private static String address(String path) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
        return "http://localhost:" + port + path;
    }
}

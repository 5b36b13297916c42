package io.jobsconsole.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** The sandbox seen from a test: what reached it, and how to make it misbehave. */
class Sandbox {

    private Sandbox() {}

    /** Nothing was asked yet and nothing is wrong. */
    static void reset() {
        given().delete("/sandbox/faults").then().statusCode(204);
        given().delete("/sandbox/requests").then().statusCode(204);
    }

    static void misbehaves(String target, Map<String, Object> fault) {
        given().contentType(ContentType.JSON)
                .body(fault)
                .put("/sandbox/faults/" + target)
                .then()
                .statusCode(204);
    }

    /** One call in ten may be made once more. */
    static void earnsARetry(ConsoleSession visitor) {
        for (var call = 0; call < 10; call++) {
            visitor.get("/accounts/demo/jobs?since=180d");
        }
    }

    static JsonPath requests() {
        return given().get("/sandbox/requests").then().statusCode(200).extract().jsonPath();
    }

    /** How many calls reached the jobs API. */
    static int calls() {
        return requests().getList("listJobs").size();
    }

    /** The bodies of all calls to version 1, in no certain order: a page reads its list and what stands beside it at once. */
    static List<Map<String, Object>> bodies() {
        return requests().getList("listJobs.body");
    }
}

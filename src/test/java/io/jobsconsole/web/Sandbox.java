package io.jobsconsole.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** Reads the calls that reached the sandbox, and sets its faults. */
class Sandbox {

    private Sandbox() {}

    /** Forgets all calls and removes all faults. */
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

    /** Answers as a ready-made sample says. */
    static void misbehavesLike(String sample) {
        given().put("/sandbox/faults/jobs/" + sample).then().statusCode(204);
    }

    /** Makes ten calls, because the retry budget allows one retry for ten calls. */
    static void earnsARetry(ConsoleSession visitor) {
        for (var call = 0; call < 10; call++) {
            visitor.get("/accounts/demo/jobs?since=180d");
        }
    }

    static JsonPath requests() {
        return given().get("/sandbox/requests").then().statusCode(200).extract().jsonPath();
    }

    /** Number of calls that reached the jobs API. */
    static int calls() {
        return requests().getList("listJobs").size();
    }

    /** The bodies of all calls to version 1, in no fixed order: a page reads its list and the additions at the same time. */
    static List<Map<String, Object>> bodies() {
        return requests().getList("listJobs.body");
    }
}

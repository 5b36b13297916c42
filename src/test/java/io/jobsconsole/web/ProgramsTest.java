package io.jobsconsole.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same URLs for programs: with a bearer, as JSON, and as the OpenAPI description says. */
@QuarkusTest
class ProgramsTest {

    private static final String JOBS = "/accounts/demo/jobs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bearer = bearer("alice");

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states=failed&since=24h",
                "since=7d&limit=25",
                "states=active&since=180d",
                // Ended jobs only: one that runs grows longer between the two reads, and may pass another one.
                "states=completed,failed&since=30d&sort=-ran",
                "states=completed,failed&corpus=7&since=180d",
            })
    void getTheJobsOfThePage(String query) {
        var page = ConsoleSession.signedInAs("alice").open(JOBS + "?" + query);
        Sandbox.reset();

        var list = get(JOBS + "?" + query);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.contentType()).startsWith("application/json");
        assertThat(list.header("Cache-Control")).isEqualTo("no-store");
        assertThat(list.jsonPath().getList("jobs.id")).isEqualTo(page.ids()).isNotEmpty();
        assertThat(list.jsonPath().getInt("count")).isEqualTo(page.ids().size());
        assertThat(list.jsonPath().getBoolean("complete"))
                .isEqualTo(page.text(".status").contains("omplete list"));
    }

    @Test
    void costOneCall() {
        get(JOBS + "?states=failed&since=24h");

        assertThat(Sandbox.calls()).isEqualTo(1);
    }

    @Test
    void followNextToTheEnd() {
        var first = get(JOBS + "?states=completed&since=30d&limit=25");
        var next = first.jsonPath().getString("next");
        var second = get(next.substring(next.indexOf("/accounts")));

        assertThat(first.jsonPath().getBoolean("complete")).isFalse();
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.jsonPath().getList("jobs.id", String.class))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.jsonPath().getList("jobs.id"));
        assertThat(get(next.substring(next.indexOf("/accounts")).replace("states=completed", "states=failed"))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void getOneJob() {
        var listed = get(JOBS + "?states=failed&since=7d").jsonPath().getMap("jobs[0]");
        var page = (String) listed.get("page");

        var job = get(page.substring(page.indexOf("/accounts")));

        assertThat(job.jsonPath().getMap("")).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/demo/jobs?states=nonsense,   400, Correct the filter",
        "/accounts/demo/jobs.csv?since=x,       400, Correct the filter",
        "/accounts/demo/jobs/nope,              404, 'There is no such job in Demo (123456)'",
        "/accounts/nope/jobs,                   404, There is no such page",
        "/accounts/nope/jobs.json,              404, There is no such page",
        "/nowhere,                              404, There is no such page",
    })
    void getProblemsWithTheStatusAndWordsOfThePage(String address, int status, String ignored) {
        var page = ConsoleSession.signedInAs("alice")
                .request()
                .accept("text/html, */*;q=0.8")
                .get(address);

        var problem = get(address);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.contentType()).startsWith("application/problem+json");
        assertThat(problem.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(problem.jsonPath().getString("title"))
                .isEqualTo(HtmlPage.of(page).heading());
        assertThat(problem.jsonPath().getString("instance")).isEqualTo(address);
        assertThat(invalidAgainst("Problem", problem)).isEmpty();
    }

    @Test
    void areToldWhatTheServiceDoes() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 429, "retryAfter", 7));

        var problem = get(JOBS);

        assertThat(problem.statusCode()).isEqualTo(429);
        assertThat(problem.header("Retry-After")).isEqualTo("7");
        assertThat(problem.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {JOBS, JOBS + "/some-id", JOBS + ".csv", JOBS + ".json", "/accounts"})
    void areNotLedToASignInPage(String address) {
        var answer =
                given().redirects().follow(false).accept("application/json").get(address);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(answer.headers().hasHeaderWithName("Location")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer x", "Bearer a.b.c", "Bearer", "Basic YWxpY2U6YWxpY2U=", "Bearer eyJhbGciOiJub25lIn0.e30."
            })
    void needABearerThatCounts(String credentials) {
        var answer = given().redirects()
                .follow(false)
                .header("Authorization", credentials)
                .get(JOBS);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(Sandbox.calls()).isZero();
    }

    @Test
    void seeOnlyTheAccountsOfTheirVisitor() {
        assertThat(get("/accounts/locked/jobs").statusCode()).isEqualTo(200);

        var bob = asked(bearer("bob")).get("/accounts/locked/jobs");

        assertThat(bob.statusCode()).isEqualTo(404);
    }

    @Test
    void findTheAccountsOfTheirVisitor() {
        var accounts = get("/accounts");

        assertThat(accounts.jsonPath().getList("accounts.key", String.class))
                .containsExactly("demo", "demo-v2", "locked");
        assertThat(asked(bearer("bob")).get("/accounts").jsonPath().getList("accounts.key", String.class))
                .containsExactly("demo", "demo-v2");
        assertThat(described("/accounts", "application/json")).isEqualTo("#/components/schemas/AccountsData");
        assertThat(invalidAgainst("AccountsData", accounts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/demo/corpora", "/accounts/demo-v2/corpora?states=problem"})
    void findTheCorporaInTrouble(String address) {
        var corpora = get(address);

        assertThat(corpora.jsonPath().getList("corpora")).isNotEmpty();
        assertThat(described("/accounts/{account}/corpora", "application/json"))
                .isEqualTo("#/components/schemas/CorporaData");
        assertThat(invalidAgainst("CorporaData", corpora)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/{account}/jobs,      /accounts/demo/jobs?since=180d",
        "/accounts/{account}/jobs,      /accounts/demo-v2/jobs?since=180d",
        "/accounts/{account}/jobs.{form}, /accounts/demo/jobs.json?states=active&since=180d",
    })
    void getWhatTheDescriptionSays(String path, String address) {
        var list = get(address);
        var job = list.jsonPath().getString("jobs[0].page");

        assertThat(description().at("/paths").has(path)).isTrue();
        assertThat(described(path, "application/json")).isEqualTo("#/components/schemas/ListData");
        assertThat(described("/accounts/{account}/jobs/{id}", "application/json"))
                .isEqualTo("#/components/schemas/JobData");
        assertThat(invalidAgainst("ListData", list)).isEmpty();
        assertThat(invalidAgainst("JobData", get(job.substring(job.indexOf("/accounts")))))
                .isEmpty();
    }

    @Test
    void areDescribedEachParameterThatTheGrammarHas() {
        assertThat(description().findValuesAsText("operationId"))
                .containsExactlyInAnyOrder("listAccounts", "listCorpora", "listJobs", "getJob", "exportJobs");
        assertThat(description()
                        .at("/paths/~1accounts~1{account}~1jobs/get/parameters")
                        .findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "account", "job", "states", "corpus", "since", "until", "ended", "type", "by", "ran", "waited",
                        "text", "group", "sort", "limit", "page");
    }

    /** Validates strictly: a property that is not described is an error. */
    private static List<String> invalidAgainst(String schema, Response answer) {
        var description = (ObjectNode) description();
        description.at("/components/schemas").forEach(one -> {
            if (one.has("properties")) {
                ((ObjectNode) one).put("additionalProperties", false);
            }
        });
        description.put("$ref", "#/components/schemas/" + schema);
        var validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(description);
        return validator.validate(tree(answer)).stream().map(Object::toString).toList();
    }

    private static String described(String path, String type) {
        return description()
                .at("/paths/" + path.replace("/", "~1") + "/get/responses/200/content/" + type.replace("/", "~1")
                        + "/schema/$ref")
                .asText();
    }

    private static JsonNode description() {
        return tree(given().accept("application/json").get("/openapi"));
    }

    private static JsonNode tree(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (java.io.IOException broken) {
            throw new AssertionError("No JSON: " + answer.asString(), broken);
        }
    }

    private Response get(String address) {
        return asked(bearer).get(address);
    }

    private static RequestSpecification asked(String bearer) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .accept("application/json")
                .header("Authorization", "Bearer " + bearer);
    }

    /** An access token from the OIDC Dev Service, as a program gets one. */
    private static String bearer(String user) {
        var provider = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return given().formParam("grant_type", "password")
                .formParam("username", user)
                .formParam("password", user)
                .formParam("client_id", "quarkus-app")
                .formParam("client_secret", "secret")
                .post(provider + "/token")
                .jsonPath()
                .getString("access_token");
    }
}

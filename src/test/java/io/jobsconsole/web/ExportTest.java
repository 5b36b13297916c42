package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All jobs of a list as a file. */
@QuarkusTest
class ExportTest {

    private static final String JOBS = "/accounts/demo/jobs";
    private static final DateTimeFormatter CELL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @Test
    void holdsEveryJobOfEveryPageOnce() {
        var pages = alice.pages(JOBS + "?since=180d");
        var ids = pages.stream().flatMap(page -> page.ids().stream()).toList();
        Sandbox.reset();

        var file = alice.raw(JOBS + ".csv?since=180d");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("text/csv; charset=UTF-8; header=present");
        assertThat(file.header("Jobs-Complete")).isEqualTo("true");
        assertThat(file.asString()).startsWith("\ufeffid,type,state,").endsWith("\r\n");
        assertThat(lines(file)).hasSize(ids.size() + 1).hasSizeGreaterThan(200);
        assertThat(Sandbox.calls()).isEqualTo(pages.size());
        assertThat(alice.raw(JOBS + ".json?since=180d").jsonPath().getList("jobs.id"))
                .hasSameSizeAs(ids);
    }

    @Test
    void holdsOnlyTheSelectedRowsAndIsFoundAgainLater() {
        var form = alice.get(JOBS + "?states=failed&since=30d").html().select("form.selection");
        var ids = form.select("input[name=id]").eachAttr("value").subList(1, 3);
        var address = form.attr("action") + "?"
                + form.select("input[type=hidden]").stream()
                        .map(field -> field.attr("name") + "=" + field.attr("value"))
                        .collect(Collectors.joining("&"))
                + "&id=" + String.join("&id=", ids);

        var file = lines(alice.raw(address));

        assertThat(address).contains("states=failed", "since=20", "until=20");
        assertThat(file).hasSize(3);
        assertThat(file.subList(1, 3)).extracting(line -> line.split(",")[0]).containsExactlyElementsOf(ids);
    }

    @Test
    void namesTheAccountThePageAndTheCommentOfEachJob() {
        var file = lines(alice.raw("/accounts/demo-v2/jobs.csv?job=job_0dd00000000b"));

        assertThat(file)
                .element(1)
                .asString()
                .endsWith(",demo-v2,http://localhost:" + RestAssured.port + "/accounts/demo-v2/jobs/job_0dd00000000b")
                .contains(",Not uploaded: <b>x</b><script>");
        assertThat(lines(alice.raw(JOBS + ".csv?states=failed")).get(1)).contains(",demo,http://localhost:");
    }

    @Test
    void isDescribedForPrograms() {
        var types = "paths.'/accounts/{account}/jobs.{form}'.get.responses.'200'.content.'text/csv'.schema.description";
        var description =
                alice.request().accept("application/json").get("/openapi").jsonPath();

        assertThat(description.getString(types)).contains("byte-order mark", "apostrophe");
        assertThat(alice.get("/help/links").text("main")).contains("byte-order mark", "apostrophe");
    }

    @Test
    void isNamedAfterWhatItHolds() {
        assertThat(alice.raw(JOBS + ".csv?states=failed&since=24h").header("Content-Disposition"))
                .matches("attachment; filename=\"jobs-123456-failed-\\d{8}T\\d{6}Z\\.csv\"");
        assertThat(alice.raw(JOBS + ".json?states=queued,completed").header("Content-Disposition"))
                .matches("attachment; filename=\"jobs-123456-queued-completed-\\d{8}T\\d{6}Z\\.json\"");
        assertThat(alice.raw("/accounts/demo-v2/jobs.csv").header("Content-Disposition"))
                .matches("attachment; filename=\"jobs-demo-v2-any-\\d{8}T\\d{6}Z\\.csv\"");
    }

    @Test
    void namesWhatIsNoFilter() {
        var file = alice.raw(JOBS + ".csv?states=failed&colour=red&gr%C3%B6%C3%9Fe%20%22=1");
        var selected = alice.raw(JOBS + ".json?states=failed&id=job_1&utm_source=mail");

        assertThat(file.header("Jobs-Ignored")).isEqualTo("colour,gr%C3%B6%C3%9Fe+%22");
        assertThat(file.header("Content-Disposition")).matches(".*Z-ignored-colour-gr_e_\\.csv\"");
        assertThat(selected.headers().hasHeaderWithName("Jobs-Ignored")).isFalse();
        assertThat(selected.jsonPath().<Object>get("request.ignored")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void isNoHalfFile(String form) {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 500, "after", 1));

        var file = alice.raw(JOBS + "." + form + "?since=180d");
        var page = HtmlPage.of(alice.request().accept("text/html, */*;q=0.8").get(JOBS + "." + form + "?since=180d"));

        assertThat(file.statusCode()).isEqualTo(502);
        assertThat(file.contentType()).startsWith("application/problem+json");
        assertThat(file.headers().hasHeaderWithName("Content-Disposition")).isFalse();
        assertThat(page.heading()).isNotEmpty();
        assertThat(page.status()).isEqualTo(502);
    }

    @Test
    void admitsThatTheServiceComplained() {
        Sandbox.misbehaves("jobs", Map.of("kind", "PARTIAL"));

        var file = alice.raw(JOBS + ".csv");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Jobs-Complete")).isEqualTo("false");
        assertThat(file.header("Content-Disposition")).matches(".*Z-(incomplete|newest-\\d+)\\.csv\"");
    }

    @Test
    void isRefusedWithItsKey() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 400, "after", 1));

        assertThat(alice.raw(JOBS + ".csv?since=180d").statusCode()).isEqualTo(410);
    }

    @Test
    void standsInTheShareRow() {
        var page = alice.get(JOBS + "?states=failed&since=24h");

        assertThat(page.link("CSV")).contains(JOBS + ".csv?states=failed&since=24h");
        assertThat(page.link("JSON")).contains(JOBS + ".json?states=failed&since=24h");
    }

    /** The jobs cover half a year. Clocks in Paris change in that time, clocks in Kolkata never change. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "Asia/Kolkata"})
    void tellsTheInstantOfThePageWhateverTheZone(String zone) {
        alice.get("/prefs?tz=" + zone);
        var rows = alice.get(JOBS + "?states=failed&since=180d").html().select("table.jobs tbody tr:has(time)");

        var table = lines(alice.raw(JOBS + ".csv?states=failed&since=180d"));
        var data = alice.raw(JOBS + ".json?states=failed&since=180d").jsonPath();

        var compared = new ArrayList<Instant>();
        var here = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of(zone));
        for (var row : rows) {
            var id = row.select(".id").text();
            var instant = Instant.parse(row.select("time").attr("datetime"));
            var cells = table.stream()
                    .map(line -> line.split(",", -1))
                    .filter(line -> line[0].equals(id))
                    .findFirst();
            if (cells.isPresent()) {
                assertThat(LocalDateTime.parse(cells.get()[4], CELL).toEpochSecond(ZoneOffset.UTC))
                        .isEqualTo(instant.getEpochSecond())
                        .isEqualTo(Long.parseLong(cells.get()[7]));
                assertThat(Instant.parse(data.getString("jobs.find { it.id == '" + id + "' }.createdAt")))
                        .isEqualTo(instant);
                assertThat(row.select("time").text()).contains(here.format(instant));
                compared.add(instant);
            }
        }
        assertThat(compared).hasSizeGreaterThan(10);
    }

    private static List<String> lines(Response file) {
        return Arrays.asList(file.asString().split("\r\n"));
    }
}

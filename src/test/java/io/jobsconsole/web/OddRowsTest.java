package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an API puts into one row, every other row stands on the page, and the page says what could not be read. */
@QuarkusTest
class OddRowsTest {

    private static final String V1 = "/accounts/demo/jobs";
    private static final String V2 = "/accounts/demo-v2/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            created    | Created (UTC) | "created_at":1779199330
            created    | Created (UTC) | "created_at":"2026-05-19T13:00:00+0000"
            created    | Created (UTC) | "created_at":"2026-05-19T13:00:00"
            created    | Created (UTC) | "created_at":"soon"
            created    | Created (UTC) | "created_at":"2026-05-19T24:00:00Z"
            created    | Created (UTC) | "created_at":"10000-01-01T00:00:00Z"
            created    | Created (UTC) | "created_at":"9999-12-31T23:59:59-00:01"
            created    | Created (UTC) | "created_at":"2026-05-19T13:00:00+24:00"
            created    | Created (UTC) | "created_at":"2026-05-19T13:00:00+01:60"
            created    | Created (UTC) | "created_at":NaN
            created    | Created (UTC) | "created_at":1e400
            created    | Created (UTC) | "created_at":"2026-05-19T13:00:00Z","created_at":"2026-05-19T13:00:00Z"
            created    | Created (UTC) | "created_at":{}
            started    | Ran        | "started_at":true
            ended      | Ran        | "completed_at":1e9
            corpora    | Corpora    | "corpus_keys":[null]
            corpora    | Corpora    | "corpus_keys":"docs"
            corpora    | Corpora    | "corpus_keys":[{"key":"docs"}]
            corpora    | Corpora    | "corpus_keys":[["docs"]]
            corpora    | Corpora    | "corpus_keys":[""]
            corpora    | Corpora    | "corpus_keys":["docs"],"corpus_keys":["docs"]
            comment    | Job        | "comment":{"text":"why"}
            comment    | Job        | "comment":["why"]
            created by | Created by | "created_by_username":{"name":"maria"}
            state      | State      | "state":{}
            type       | Job        | "type":["rebuild_vector_index"]
            id         | Job        | "id":{"value":"odd"}
            id         | Job        | "id":"odd","id":"even"
            """)
    void marksTheOneCellOfVersion2ThatItCannotRead(String part, String column, String members) {
        answers("jobs", good("a"), "{" + members + "}", good("b"));

        assertOnlyIsUnreadable(alice.get(V2 + "?since=180d"), part, column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            created    | Created (UTC) | "tsCreate":1779199330000
            created    | Created (UTC) | "tsCreate":"1779199330000"
            created    | Created (UTC) | "tsCreate":1.5
            created    | Created (UTC) | "tsCreate":1e999999999
            created    | Created (UTC) | "tsCreate":" 1779199330 "
            created    | Created (UTC) | "tsCreate":"１７７９１９９３３０"
            created    | Created (UTC) | "tsCreate":1779199330000000
            created    | Created (UTC) | "tsCreate":Infinity
            created    | Created (UTC) | "tsCreate":false
            started    | Ran        | "tsStart":"-1"
            started    | Ran        | "tsStart":"2026-05-19T13:00:00Z"
            ended      | Ran        | "tsComplete":{"seconds":1}
            corpora    | Corpora    | "corpusId":[-1]
            corpora    | Corpora    | "corpusId":["9223372036854775808"]
            corpora    | Corpora    | "corpusId":{}
            corpora    | Corpora    | "corpusId":[7.0]
            corpora    | Corpora    | "corpusId":"7"
            created by | Created by | "userHandle":{"name":"maria"}
            created by | Created by | "userHandle":["maria"]
            state      | State      | "state":[[]]
            type       | Job        | "type":{}
            id         | Job        | "id":[]
            """)
    void marksTheOneCellOfVersion1ThatItCannotRead(String part, String column, String members) {
        answers("job", good("a"), "{" + members + "}", good("b"));

        assertOnlyIsUnreadable(alice.get(V1 + "?since=180d"), part, column);
    }

    private static void assertOnlyIsUnreadable(HtmlPage page, String part, String column) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.ids()).hasSize(3).contains("good_a", "good_b");
        assertThat(page.texts(".oddity")).containsOnlyOnce("Not readable: " + part);
        assertThat(page.html().select("tr:has(.id:contains(good_))").text()).doesNotContain("ot readable");
        assertThat(page.column(column))
                .filteredOn(cell -> cell.contains("not readable"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queued    | \"started_at\":\"2024-05-18T13:00:09Z\"   | Queued, with a time of its start",
                "queued    | \"completed_at\":\"2024-05-18T13:00:09Z\" | Not over, with a time of its end",
                "started   | \"comment\":\"\"                          | Running, without a time of its start",
                "started   | \"started_at\":\"2024-05-18T13:00:00Z\",\"completed_at\":\"2024-05-18T13:00:09Z\" | Not over, with a time of its end",
                "failed    | \"completed_at\":\"2024-05-18T12:00:00Z\" | Ended before it was created",
                "completed | \"completed_at\":\"2124-05-18T12:00:00Z\" | Ended in the future: two clocks differ",
            })
    void flagsTimesThatDoNotFitTheState(String state, String time, String flag) {
        var odd = "{\"id\":\"odd\",\"type\":\"unknown\",\"created_at\":\"2024-05-18T13:00:00Z\",\"state\":\"%s\",%s}";
        answers("jobs", good("a"), odd.formatted(state, time));

        assertThat(alice.get(V2 + "?since=180d").texts(".oddity")).containsExactly(flag);

        answersOneJob(odd.formatted(state, time));

        assertThat(alice.get(V2 + "/odd").texts(".sentences li")).contains(flag + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"busy\"", "[]", "[[{}]]"})
    void showsARowOfWhichNothingIsReadable(String element) {
        answers("jobs", good("a"), element, good("b"));

        var page = alice.get(V2 + "?since=180d");

        assertThat(page.ids()).containsExactlyInAnyOrder("good_a", "not readable", "good_b");
        assertThat(page.texts(".oddity"))
                .contains("Not readable: id, type, state, corpora, created, started, ended, created by, comment");
        assertThat(page.text(".status")).startsWith("3 jobs");
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, not recorded",
        "0001-01-01T00:00:00-08:00, not recorded",
        "'', not recorded",
        "1970-01-01T00:00:00Z, not recorded",
        "2024-05-19T13:00:00.123456789012Z, 19 May 2024 13:00:00",
        "2024-12-31T23:59:60Z, 1 Jan 2025 00:00:00",
        "2024-05-19t15:00:00+02:00, 19 May 2024 13:00:00",
        "2024-05-19 13:00:00z, 19 May 2024 13:00:00",
        "2024-05-19T13:00:00-00:00, 19 May 2024 13:00:00",
        "2024-05-20T12:59:00+23:59, 19 May 2024 13:00:00",
        "2024-05-18T13:01:00-23:59, 19 May 2024 13:00:00",
    })
    void showsEveryTimeOfRfc3339(String written, String shown) {
        answers("jobs", good("a"), "{\"id\":\"odd\",\"created_at\":\"" + written + "\"}");

        assertThat(alice.get(V2 + "?since=180d").column("Created (UTC)"))
                .anyMatch(cell -> cell.endsWith(shown))
                .noneMatch(cell -> cell.contains("1970") || cell.contains("not readable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999", "\"9007199254740993\"", "9223372036854775807", "4294967296"})
    void showsACorpusOf64BitsWithoutALinkThatTheFilterWouldRefuse(String number) {
        answers("job", good("a"), "{\"id\":\"odd\",\"corpusId\":[7," + number + "]}");

        var page = alice.get(V1 + "?since=180d");

        assertThat(page.column("Corpora")).contains("7 " + number.replace("\"", ""));
        assertThat(page.texts("td:nth-child(3) a")).containsExactly("7");
        assertThat(page.html().text()).doesNotContain("ot readable");
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void readsNothingFromMembersThatItDoesNotKnow(String jobs) {
        var unknown = Stream.of(
                        "9".repeat(21),
                        "1." + "2".repeat(22),
                        "\"{{x*70000}}\"",
                        "[".repeat(40) + "]".repeat(40),
                        "{\"a\":1,\"a\":2}",
                        "1e999999999")
                .map(value -> "\"new\":" + value)
                .collect(Collectors.joining(","));
        answers(jobs.equals(V1) ? "job" : "jobs", good("a"), "{\"id\":\"odd\"," + unknown + "}", good("b"));

        var page = alice.get(jobs + "?since=180d");

        assertThat(page.ids()).containsExactlyInAnyOrder("good_a", "odd", "good_b");
        assertThat(page.html().text()).doesNotContain("ot readable");
    }

    @Test
    void cutsALongTextAndSaysHowLongItIs() {
        var long70 = "\"{{x*70000}}\"";
        var comment = "\"comment\":\"{{x*66000}}\"";
        answers(
                "jobs",
                good("a"),
                "{\"id\":%1$s,\"type\":%1$s,\"created_by_username\":%1$s,\"state\":%1$s,\"corpus_keys\":[%1$s],%2$s}"
                        .formatted(long70, comment));

        var page = alice.get(V2 + "?since=180d");

        assertThat(page.ids()).contains("good_a").anyMatch(id -> id.endsWith("x… (70000 characters)"));
        assertThat(page.text("bdi.comment")).hasSizeLessThan(300).endsWith("x… (66000 characters)");
        for (var column : List.of("Created by", "State", "Corpora")) {
            assertThat(page.column(column)).anyMatch(cell -> cell.contains("x… (70000 characters)"));
        }
        assertThat(page.html().html()).hasSizeLessThan(100_000);

        answersOneJob("{\"id\":\"a\"," + comment + "}");
        assertThat(alice.get(V2 + "/a").text(".facts")).contains("x… (66000 characters)");
    }

    @Test
    void showsThePageOfAJobOfWhichPartsCannotBeRead() {
        answersOneJob("{\"id\":{},\"state\":[],\"created_at\":7,\"comment\":{},\"corpus_keys\":[\"docs\",null]}");

        var page = alice.get(V2 + "/asked");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("p .id")).isEqualTo("asked");
        assertThat(page.text(".state .badge")).isEqualTo("not readable");
        assertThat(page.texts(".sentences li")).contains("Not readable: id, state, corpora, created, comment.");
        assertThat(page.text(".facts"))
                .contains("Documentation (docs) not readable", "Comment of the service not readable");
        assertThat(page.text(".stamps")).contains("Created not readable");
    }

    @Test
    void tellsProgramsWhatCouldNotBeRead() {
        answers("jobs", good("a"), "{\"id\":\"odd\",\"created_at\":7,\"comment\":{}}");

        var list = alice.raw("/accounts/demo-v2/jobs.json?since=180d").jsonPath();

        assertThat(list.<String>getList("jobs.find { it.id == 'odd' }.unreadable"))
                .isEqualTo(List.of("created", "comment"));
        assertThat(list.<String, Object>getMap("jobs.find { it.id == 'good_a' }"))
                .doesNotContainKey("unreadable");
    }

    @Test
    void showsStatesThatDidNotExistWhenThisWasWritten() {
        answers("jobs", good("a"), inState("1", "paused"), inState("2", "archived"), inState("3", "unknown"));

        var page = alice.get(V2 + "?since=180d");

        assertThat(page.ids()).hasSize(4);
        assertThat(page.texts(".badge"))
                .contains("State not known to this console: paused", "State not known to this console: archived");
        assertThat(page.texts(".tabs a")).contains("Other: paused, archived 3");
        assertThat(Sandbox.requests().<Map<String, Object>>getList("jobs.query"))
                .isNotEmpty()
                .noneMatch(query -> query.containsKey("state"));
    }

    @ParameterizedTest
    @CsvSource({"unknown, job_1 job_2 job_3", "'completed,unknown', job_1 job_2 job_3 good_a"})
    void findsStatesThatCannotBeAskedFor(String states, String ids) {
        answers(
                "jobs",
                good("a"),
                inState("1", "paused"),
                inState("2", "archived"),
                inState("3", "unknown"),
                inState("4", "failed"));

        var page = alice.get(V2 + "?states=" + states + "&since=180d");

        assertThat(page.ids()).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void asksForTheStatesThatItKnowsByTheirNames() {
        alice.get(V2 + "?states=failed&since=180d");
        alice.get(V1 + "?since=180d");

        assertThat(Sandbox.requests().<Map<String, Object>>getList("jobs.query"))
                .anyMatch(query -> List.of("failed").equals(query.get("state")));
        assertThat(Sandbox.bodies()).anyMatch(body -> ((List<?>) body.get("state")).size() == 7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line\\r\\nbreak\\ttab\\nend                  | line break tab end
            \\u001b[1;31mred\\u001b[0m and \\u001b[Kmore | red and more
            \\u001b]0;title\\u0007after                  | after
            \\u009b32mgreen                              | green
            nul\\u0000 bell\\u0007                       | nul\uFFFD bell\uFFFD
            \\u202egnp.exe \\u2066x                      | \uFFFDgnp.exe \uFFFDx
            می\u200cخواهم                                | می\u200cخواهم
            क्\u200dष                                    | क्\u200dष
            👩\u200d💻                                     | 👩\u200d💻
            🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F | 🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F
            x\u200fשלום\u200ey                           | x\u200fשלום\u200ey
            soft\u00adhyphen                             | soft\u00adhyphen
            \\u001b(Bplain\\u001b[m \\u001b7\\u001bcend         | plain end
            \\u001bPq#0\\u001b\\\\after \\u001b[31            | after \uFFFD[31
            half a pair \\ud83d of two              | half a pair \uFFFD of two
            \\ufffe\\ufdd0\\ud83f\\udfff no characters      | \uFFFD\uFFFD\uFFFD no characters
            \\u200b\\u3164 \\u00a0                       | \uFFFD\uFFFD␣␣
            """)
    void showsTextAsItsLanguageIsWritten(String comment, String shown) {
        answers("jobs", "{\"id\":\"a\",\"comment\":\"" + comment + "\"}");

        assertThat(alice.get(V2 + "?since=180d")
                        .html()
                        .select("bdi.comment")
                        .first()
                        .wholeText())
                .isEqualTo(shown);
    }

    @Test
    void keepsTheLayoutOfACommentOnThePageOfItsJob() {
        answersOneJob("{\"id\":\"a\",\"comment\":\"one\\r\\n\\ttwo\\u2028three\\u001b[0m\"}");

        assertThat(alice.get(V2 + "/a")
                        .html()
                        .select(".facts bdi:contains(one)")
                        .first()
                        .wholeText())
                .isEqualTo("one\n\ttwo\nthree");
    }

    @Test
    void showsTheAnswerToTheDigit() {
        answersOneJob("{\"id\":\"a\",\"x\":[1.10,1e-7,100000000000000000000001,-0.0],"
                + "\"y\":\"\\u00e9\\/ { }\",\"x\":{},\"z\":[ ]}");

        assertThat(alice.get(V2 + "/a").html().select("pre").first().wholeText())
                .isEqualTo("""
                {
                  "id" : "a",
                  "x" : [
                    1.10,
                    1e-7,
                    100000000000000000000001,
                    -0.0
                  ],
                  "y" : "\\u00e9\\/ { }",
                  "x" : {},
                  "z" : []
                }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a;b", "100%", "a\\\\b", ".", ".."})
    void showsAJobOfAnIdThatNoAddressCanCarry(String id) {
        answers("jobs", good("a"), "{\"id\":\"" + id + "\"}");

        var page = alice.get(V2 + "?since=180d");
        var row = page.html().select("table.jobs tbody tr:contains(cannot be asked for by itself)");

        assertThat(row.select(".id").text()).isEqualTo(id.replace("\\\\", "\\"));
        assertThat(row.select("a")).isEmpty();
        assertThat(page.html().select("table.jobs a.row")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"~YS9i, a/b", "~MTAwJQ, 100%", "~YTti, a;b"})
    void saysWhyThereIsNoPageOfSuchAJob(String written, String id) {
        var page = alice.get(V2 + "/" + written);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text("main")).contains("cannot be asked for by itself", "“" + id + "”");
        assertThat(Sandbox.requests().getList("jobs")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"jobs, /accounts/demo-v2/jobs", "job, /accounts/demo/jobs"})
    void showsAJobOfALongId(String member, String jobs) {
        answers(member, good("a"), "{\"id\":\"" + "x".repeat(501) + "\"}", "{\"id\":\"" + "y".repeat(500) + "\"}");

        var page = alice.get(jobs + "?since=180d");

        assertThat(page.ids()).contains("x".repeat(500) + "… (501 characters)", "y".repeat(500));
        assertThat(page.html().select("table.jobs tbody tr:contains(cannot be asked for by itself)"))
                .hasSize(1);
        assertThat(page.html().select("table.jobs a.row")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "bulk_delete_documents, completed, true",
        "bulk_delete_documents, failed, false",
        "bulk_delete_documents, started, false",
        "bulk_delete_documents, aborted, false",
        "bulk_delete_documents, not_known_yet, false",
        "bulk_update_document_metadata, completed, false",
        "not_known_yet, completed, false",
        "rebuild_vector_index, completed, false",
    })
    void saysThatABulkDeleteProvesNothing(String type, String state, boolean isSaid) {
        answersOneJob("{\"id\":\"a\",\"type\":\"%s\",\"state\":\"%s\"}".formatted(type, state));

        assertThat(alice.get(V2 + "/a")
                        .text(".sentences")
                        .contains("documents that were indexed while it ran may remain"))
                .isEqualTo(isSaid);
    }

    @Test
    void namesADayOnWhichAJobLeavesTheListForVersion1Alone() {
        assertThat(alice.get(V1 + "/job_0dd00000000b").text(".facts")).contains("Leaves the list");
        assertThat(alice.get(V2 + "/job_0dd00000000b").text(".facts")).doesNotContain("Leaves the list", "180 days");
    }

    @ParameterizedTest
    @CsvSource({"181d, 180", "400d, 399", "2020-01-01, 2000", "999999d, 20000"})
    void asksVersion2AsFarBackAsSomebodyWants(String since, int daysAtLeast) {
        assertThat(alice.get(V1 + "?since=" + since).status()).isEqualTo(400);
        assertThat(alice.get(V2 + "?since=" + since).status()).isEqualTo(200);

        var bound = Instant.now().minus(Duration.ofDays(daysAtLeast));
        assertThat(Sandbox.requests().<List<String>>getList("jobs.query.after"))
                .anyMatch(after -> Instant.parse(after.get(0)).isBefore(bound));
    }

    @ParameterizedTest
    @CsvSource({"jobs, /accounts/demo-v2/jobs, false", "job, /accounts/demo/jobs, true"})
    void saysHowLongJobsAreListedWhereThatIsDocumented(String member, String jobs, boolean isSaid) {
        answers(member);

        assertThat(alice.get(jobs + "?since=180d").text(".empty").contains("The service lists jobs for 180 days."))
                .isEqualTo(isSaid);
    }

    @Test
    void showsAFullPageBesideAnOddRow() {
        var rows = IntStream.range(0, 99).mapToObj(number -> "{\"id\":\"good_" + number + "\"}");
        var odd = Stream.of("{\"id\":[],\"state\":7,\"corpus_keys\":{},\"comment\":[{}]}");
        answers("jobs", Stream.concat(rows, odd).toArray(String[]::new));

        var page = alice.get(V2 + "?since=180d");

        assertThat(page.ids()).hasSize(100).contains("good_0", "good_98");
        assertThat(page.texts(".oddity")).contains("Not readable: id, corpora, comment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "100%", "half\\ud800", "{{x*501}}"})
    void linksNowhereToAJobThatNobodyCanAskFor(String id) {
        var times = "\"created_at\":\"2024-05-18T13:00:00Z\",\"started_at\":\"2024-05-18T13:00:10Z\","
                + "\"completed_at\":\"2024-05-18T13:01:00Z\"";
        answers("jobs", good("a"), "{\"id\":\"" + id + "\"," + times + "}");

        for (var view : List.of("", "&view=timeline", "&view=timeline&scale=calendar")) {
            var page = alice.get(V2 + "?since=2024-05-17&until=2024-05-20" + view);
            assertThat(page.html().select("[href^=" + V2 + "/]").eachAttr("href"))
                    .containsExactly(V2 + "/good_a");
        }
        assertThat(alice.raw(V2 + ".json?since=180d").jsonPath().<String>getList("jobs.page"))
                .containsOnlyOnce((String) null)
                .hasSize(2);
        assertThat(alice.raw(V2 + ".csv?since=180d").asString().lines().skip(1))
                .filteredOn(line -> line.endsWith(","))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\\nid", " blanks ", "a/b", "~YQ", "bidi\\u202e", "half\\ud800"})
    void putsAJobOfAnySignsIntoAFileOfItsOwn(String id) {
        answers("jobs", good("a"), "{\"id\":\"" + id + "\",\"comment\":\"chosen\"}");

        var chosen = alice.get(V2 + "?since=180d")
                .html()
                .select("tr:contains(chosen) [name=id]")
                .val();

        assertThat(alice.raw(V2 + ".csv?since=180d&id=" + chosen).asString())
                .contains("chosen")
                .doesNotContain("good_a");
    }

    @Test
    void saysInThePictureWhatCannotBeRead() {
        answers("jobs", "{\"id\":\"a\",\"created_at\":7}", "{\"id\":[]}", "{\"id\":\"b\",\"started_at\":{}}");

        assertThat(alice.get(V2 + "?since=180d&view=timeline").texts(".plot.muted"))
                .containsExactlyInAnyOrder("not readable", "not recorded", "not readable");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\n\\t", "\\u3000"})
    void leadsFromABlankNameToNoOtherJobs(String name) {
        answers("jobs", good("a"), "{\"id\":\"odd\",\"created_by_username\":\"" + name + "\"}");

        assertThat(alice.get(V2 + "?since=180d").html().select("[href*='by=']:contains(␣)"))
                .isEmpty();
        assertThat(alice.get(V2 + "?since=180d&group=by").html().select("[href*='by=']:contains(␣)"))
                .isEmpty();
    }

    /** In both versions at once: each takes its own members and ignores the others. */
    private static String good(String name) {
        return ("{\"id\":\"good_%s\",\"state\":\"completed\",\"created_at\":\"2024-05-18T13:00:00Z\","
                        + "\"completed_at\":\"2024-05-18T13:01:00Z\",\"tsCreate\":\"1779109330\",\"type\":\"unknown\"}")
                .formatted(name);
    }

    private static String inState(String number, String state) {
        return "{\"id\":\"job_%s\",\"state\":\"%s\"}".formatted(number, state);
    }

    private static void answers(String member, String... jobs) {
        answersOneJob("{\"" + member + "\":[" + String.join(",", jobs) + "]}");
    }

    private static void answersOneJob(String json) {
        Sandbox.misbehaves("jobs", Map.of("kind", "ANSWER", "json", json));
    }
}

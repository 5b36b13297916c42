package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.vectara.AnyAnswer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any one damaged member of a job costs that member alone: on the page, in the JSON and in the CSV. */
@QuarkusTest
class DamagedMemberTest {

    private static final Instant CREATED = Instant.parse("2024-05-18T13:00:00Z");

    /** The names of a part on the page and in the JSON, and the members of the JSON that are made of it. */
    private enum Part {
        ID("id", "id", "page"),
        TYPE("type", "type"),
        STATE("state", "state"),
        CORPORA("corpora", "corpora"),
        CREATED("created", "createdAt", "createdEpoch", "waitedSeconds"),
        STARTED("started", "startedAt", "startedEpoch", "waitedSeconds", "ranSeconds"),
        ENDED("ended", "completedAt", "completedEpoch", "ranSeconds"),
        CREATED_BY("created by", "createdBy"),
        COMMENT("comment", "comment");

        private final String word;
        private final Set<String> data;

        Part(String word, String... data) {
            this.word = word;
            this.data = Set.of(data);
        }
    }

    private enum Version {
        V1("demo", "job", "id type state corpusId tsCreate tsStart tsComplete userHandle"),
        V2(
                "demo-v2",
                "jobs",
                "id type state corpus_keys created_at started_at completed_at created_by_username comment");

        private final String list;
        private final String jobs;
        private final List<String> members;

        Version(String account, String jobs, String members) {
            this.list = "/accounts/" + account + "/jobs";
            this.jobs = jobs;
            this.members = List.of(members.split(" "));
        }

        /** A job with a value for each member, in JSON. */
        Map<String, String> job(int number) {
            var values = this == V1
                    ? Stream.of(
                            "JOB__UNKNOWN",
                            "JOB_STATE__FAILED",
                            "",
                            second(number),
                            second(number + 60),
                            second(number + 90))
                    : Stream.of("unknown", "failed", "", time(number), time(number + 60), time(number + 90));
            var written = new ArrayList<>(values.map(DamagedMemberTest::quoted).toList());
            written.add(0, quoted("job_" + number));
            written.set(3, this == V1 ? "[" + number + "]" : "[\"docs-" + number + "\"]");
            written.add(quoted("maria-" + number));
            written.add(quoted("reason " + number));
            var job = new LinkedHashMap<String, String>();
            members.forEach(member -> job.put(member, written.get(job.size())));
            return job;
        }

        void lists(List<Map<String, String>> jobs) {
            var json = jobs.stream()
                    .map(job -> job.entrySet().stream()
                            .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                            .collect(Collectors.joining(",", "{", "}")))
                    .collect(Collectors.joining(",", "[", "]"));
            Sandbox.misbehaves("jobs", Map.of("kind", "ANSWER", "json", "{\"" + this.jobs + "\":" + json + "}"));
        }

        private static String second(int number) {
            return String.valueOf(CREATED.plusSeconds(number).getEpochSecond());
        }

        private static String time(int number) {
            return CREATED.plusSeconds(number).toString();
        }
    }

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
    @MethodSource("members")
    void costsItselfAlone(Version version, Part part, String member) {
        var good = Stream.of(1, 2, 3).map(version::job).toList();
        version.lists(good);
        var rows = rows(version);
        var data = data(version);
        var lines = lines(version);
        assertThat(rows).hasSize(3).doesNotContainKey("not readable");

        for (var damage : damages(member)) {
            var damaged = new ArrayList<>(good);
            damaged.set(1, new LinkedHashMap<>(good.get(1)));
            damaged.get(1).put(member, damage);
            version.lists(damaged);

            var id = part == Part.ID ? "not readable" : "job_2";
            assertThat(rows(version))
                    .as(damage)
                    .containsEntry("job_1", rows.get("job_1"))
                    .containsEntry("job_3", rows.get("job_3"))
                    .hasEntrySatisfying(id, row -> assertThat(row).contains("Not readable: " + part.word))
                    .hasSize(3);
            assertThat(lines(version))
                    .as(damage)
                    .contains(lines.get(0), lines.get(2))
                    .hasSize(3);
            assertThat(data(version))
                    .as(damage)
                    .contains(data.get(0), data.get(2))
                    .contains(without(part, data.get(1)))
                    .hasSize(3);
        }
    }

    private static Stream<Arguments> members() {
        return Stream.of(Version.values())
                .flatMap(version -> Stream.of(Part.values())
                        .limit(version.members.size())
                        .map(part -> Arguments.of(version, part, version.members.get(part.ordinal()))));
    }

    /** Values that no member can hold, and a member that comes twice. */
    private static List<String> damages(String member) {
        var damages = AnyAnswer.DAMAGES.stream().map(damage -> damage.replace("x".repeat(70_000), "{{x*70000}}"));
        return Stream.concat(damages, Stream.of("\"1\"," + quoted(member) + ":\"1\""))
                .toList();
    }

    /** The texts of the rows by the ids of their jobs. */
    private Map<String, String> rows(Version version) {
        var page = alice.get(version.list + "?since=180d");
        assertThat(page.status()).isEqualTo(200);
        return page.html().select("table.jobs tbody tr").stream()
                .collect(Collectors.toMap(row -> row.select(".id").text(), Element::text));
    }

    private List<Map<String, Object>> data(Version version) {
        return alice.raw(version.list + ".json?since=180d").jsonPath().getList("jobs");
    }

    private List<String> lines(Version version) {
        return alice.raw(version.list + ".csv?since=180d")
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    private static Map<String, Object> without(Part part, Map<String, Object> job) {
        var rest = new HashMap<>(job);
        rest.keySet().removeAll(part.data);
        rest.put("unreadable", List.of(part.name().toLowerCase()));
        switch (part) {
            case ID -> rest.put("id", "");
            case TYPE -> rest.put("type", "unknown");
            case STATE -> rest.put("state", "unknown");
            case CORPORA -> rest.put("corpora", List.of());
            default -> {}
        }
        return rest;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}

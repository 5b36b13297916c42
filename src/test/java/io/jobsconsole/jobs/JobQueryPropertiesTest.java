package io.jobsconsole.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.filter.DurationRange;
import io.jobsconsole.jobs.filter.Grouping;
import io.jobsconsole.jobs.filter.Names;
import io.jobsconsole.jobs.paging.PageKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any address becomes a query and any query an address without loss. */
class JobQueryPropertiesTest {

    private static final Pagination PAGES = new Pagination("demo");

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10.123456789Z");
    private static final int TRIES = 10_000;

    @Property(tries = TRIES)
    void everyQuerySurvivesBeingWrittenAndReadAgain(@ForAll("queries") JobQuery query) {
        assertThat(parse(query.written(), CorpusIdFormat.NUMBER)).isEqualTo(query);
    }

    @Property(tries = TRIES)
    void everyAddressIsRefusedByNameOrHasOneCanonicalForm(
            @ForAll("parameters") Map<String, List<String>> parameters, @ForAll CorpusIdFormat form) {
        try {
            var canonical = JobQuery.parse(parameters, form, NOW).written();

            assertThat(parse(canonical, form).written()).isEqualTo(canonical);
        } catch (InvalidQuery refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    @Property(tries = TRIES)
    void aPageTokenFitsNoOtherListAndNoOtherAccount(
            @ForAll("queries") JobQuery one, @ForAll("queries") JobQuery other) {
        var marked = PAGES.next(one.asked(), new PageKey("AAAA"), NOW);
        var moved = new JobQuery(
                other.job(),
                other.states(),
                other.corpora(),
                other.window(),
                other.filter(),
                other.grouping(),
                other.sort(),
                other.limit(),
                marked.page());

        assertThat(PAGES.isIntact(marked)).isTrue();
        assertThat(new Pagination("demo-v2").isIntact(marked)).isFalse();
        assertThat(PAGES.isIntact(moved))
                .isEqualTo(other.isOnOnePage() || one.asked().equals(other.atFirstPage()));
    }

    @Provide
    Arbitrary<JobQuery> queries() {
        var job = text().map(String::strip)
                .filter(id -> !id.isEmpty() && !id.contains("\r") && !id.contains("\n"))
                .optional(0.5);
        var states = Arbitraries.of(JobState.class).set().ofMinSize(1);
        var corpora = Arbitraries.longs()
                .between(1, 0xFFFF_FFFFL)
                .map(number -> new Corpus(String.valueOf(number)))
                .set()
                .ofMaxSize(JobQuery.MOST_CORPORA)
                .map(TreeSet::new);
        var keys = keys().list().ofMaxSize(4);
        var sort = Arbitraries.of(Sort.all()).optional(0.5);
        var lists = Combinators.combine(job, states, corpora, since(), sort, Arbitraries.of(JobQuery.LIMITS))
                .as((id, in, on, from, by, limit) -> new JobQuery(id, in, on, from, by, limit, Optional.empty()));
        var groupings = Arbitraries.of(Grouping.class).optional(0.2);
        return Combinators.combine(lists, filters(), groupings, keys)
                .as((list, filter, grouping, trail) ->
                        paged(list.filteredBy(filter).groupedBy(grouping), trail));
    }

    /** Mostly none, since a list that the console filters has no pages. */
    private static Arbitrary<JobFilter> filters() {
        var ended = Combinators.combine(since(), Arbitraries.just(NOW).optional(0.5))
                .as((from, end) -> new Window(from, end.map(Since.At::new)))
                .filter(window -> window.end(NOW)
                        .map(end -> end.isAfter(window.from(NOW)))
                        .orElse(true))
                .filter(window -> window.from(NOW).isAfter(NOW.minus(Duration.ofDays(149))));
        var durations = Arbitraries.of(">10m", "<2s", ">0s", ">1h,<2h", "<9d").map(DurationRange::read);
        var texts = text().map(String::strip).filter(text -> !text.isEmpty()).optional(0.3);
        var corpora = Arbitraries.integers()
                .between(1, 9)
                .map(number -> new Corpus(String.valueOf(number)))
                .set()
                .ofMaxSize(3)
                .map(TreeSet::new);
        var some = Combinators.combine(ended.optional(0.3), types(), names(), durations, durations, texts, corpora)
                .as(JobFilter::new);
        return Arbitraries.oneOf(Arbitraries.just(JobFilter.NONE), some);
    }

    private static Arbitrary<Names> types() {
        var words = Arbitraries.of("rebuild", "replace", "bulk-delete", "bulk-update", "unknown", "JOB__NEW,KIND");
        return Combinators.combine(words.set().ofMaxSize(3), words.set().ofMaxSize(2))
                .as((in, out) -> new Names(new TreeSet<>(in), new TreeSet<>(out)));
    }

    /** Names come from outside, and some look like the grammar. */
    private static Arbitrary<Names> names() {
        var odd = Arbitraries.of("", "-", "!", "!x", "\\", "a,b", "\\,", "-,-", "alice", " ci bot ", "!-");
        var some = Arbitraries.oneOf(odd, text());
        return Combinators.combine(some.set().ofMaxSize(4), some.set().ofMaxSize(4))
                .as((in, out) -> new Names(new TreeSet<>(in), new TreeSet<>(out)));
    }

    @Provide
    Arbitrary<Map<String, List<String>>> parameters() {
        var names = Arbitraries.of(
                "job", "states", "corpus", "since", "until", "ended", "type", "by", "ran", "waited", "text", "group",
                "sort", "limit", "page", "pageKey", "trail", "asOf", "check", "x");
        var grammar = Arbitraries.of(
                "",
                ",",
                "failed",
                "FAILED,aborted",
                "problem",
                "started",
                "7,42",
                "007",
                "4294967296",
                "24h",
                "180d",
                "181d",
                "0m",
                "2026-05-18",
                "2026-05-18T14:02Z",
                "2026-02-30",
                "-999999999-01-01",
                "!7,8",
                "!",
                "-,!alice",
                "a\\,b,\\-",
                "rebuild,!Bulk_Delete",
                ">10m",
                "<2s,>1s",
                ">1h,<2m",
                "3d..2d",
                "2026-05-18..2026-05-19",
                "2025-11-25..2026-05-19",
                "..",
                "day",
                "-ran",
                "state",
                "25",
                "1779199330",
                "2",
                "-_8",
                "AAAA~BBBB",
                ".AAAA",
                "~",
                "9223372036854775807",
                "99999999999999999999");
        var values =
                Arbitraries.oneOf(grammar, grammar, text()).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.maps(names, values).ofMaxSize(8);
    }

    private static JobQuery paged(JobQuery first, List<PageKey> keys) {
        var query = first;
        for (var key : keys) {
            query = PAGES.next(query, key, NOW);
        }
        return query;
    }

    private static Arbitrary<Since> since() {
        var spans = Arbitraries.integers().between(1, 180).map(days -> days + "d");
        var hours = Arbitraries.integers().between(1, 180 * 24).map(amount -> amount + "h");
        var instants = Arbitraries.integers().between(0, 180 * 24 * 3600 - 1).map(ago ->
                (Since) new Since.At(NOW.minusSeconds(ago)));
        return Arbitraries.oneOf(
                spans.map(Since::read).map(Optional::orElseThrow),
                hours.map(Since::read).map(Optional::orElseThrow),
                instants);
    }

    private static Arbitrary<PageKey> keys() {
        var base64 = Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(Base64.getEncoder()::encodeToString);
        return Arbitraries.oneOf(
                        base64, Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(40))
                .map(PageKey::new);
    }

    /** Any text that an address can contain: half a surrogate pair is impossible. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .ofMaxLength(60)
                .map(text -> text.codePoints()
                        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private static JobQuery parse(String written, CorpusIdFormat form) {
        var parameters = Arrays.stream(written.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8))));
        return JobQuery.parse(parameters, form, NOW);
    }
}

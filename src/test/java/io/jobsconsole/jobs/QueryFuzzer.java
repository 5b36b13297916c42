package io.jobsconsole.jobs;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Instant;

/** Any text as a query, with page tokens: the query is rejected, or its canonical form parses to the same query. */
public final class QueryFuzzer {

    private static final Pagination PAGES = new Pagination("demo");

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    private QueryFuzzer() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        var form = data.consumeBoolean() ? CorpusIdFormat.NUMBER : CorpusIdFormat.KEY;
        try {
            var query = parse(data.consumeRemainingAsString(), form);
            PAGES.isIntact(query);
            var canonical = query.written();
            if (!parse(canonical, form).written().equals(canonical)) {
                throw new IllegalStateException("Not canonical: " + canonical);
            }
        } catch (InvalidQuery refused) {
            // Expected.
        }
    }

    private static JobQuery parse(String query, CorpusIdFormat form) {
        try {
            return JobQuery.parse(new QueryStringDecoder(query, false).parameters(), form, NOW);
        } catch (IllegalArgumentException brokenEscape) {
            return JobQuery.parse(new QueryStringDecoder("", false).parameters(), form, NOW);
        }
    }
}

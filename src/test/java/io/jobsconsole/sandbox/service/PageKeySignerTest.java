package io.jobsconsole.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobsconsole.sandbox.JobOrder;
import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.store.CorpusKey;
import io.jobsconsole.sandbox.store.JobQuery;
import io.jobsconsole.sandbox.store.JobState;
import io.jobsconsole.sandbox.store.PageStart;
import io.jobsconsole.sandbox.store.Position;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageKeySignerTest {

    private final Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    private final PageKeySigner keys = new PageKeySigner(
            new SmallRyeConfigBuilder().withMapping(SandboxConfig.class).build().getConfigMapping(SandboxConfig.class),
            JsonMapper.builder().findAndAddModules().build());

    @Test
    void readsWhatItWrote() {
        var start = startAfter("job_1");

        assertThat(keys.read(ApiVersion.V1, keys.write(ApiVersion.V1, start), 1))
                .contains(start);
    }

    @Test
    void writesKeysWithCharactersThatAddressesHaveToEscape() {
        var written = IntStream.range(0, 50)
                .mapToObj(number -> keys.write(ApiVersion.V1, startAfter("job_" + number)))
                .toList();

        assertThat(String.join("", written)).contains("+", "/", "=");
    }

    @Test
    void refusesAKeyThatWasChanged() {
        var key = keys.write(ApiVersion.V1, startAfter("job_1"));
        var changed = (key.startsWith("A") ? "B" : "A") + key.substring(1);

        assertThat(keys.read(ApiVersion.V1, changed, 1)).isEmpty();
    }

    @Test
    void refusesAKeyOfAnotherVersion() {
        var key = keys.write(ApiVersion.V1, startAfter("job_1"));

        assertThat(keys.read(ApiVersion.V2, key, 1)).isEmpty();
    }

    @Test
    void refusesAKeyOfAnotherCustomer() {
        var key = keys.write(ApiVersion.V1, startAfter("job_1"));

        assertThat(keys.read(ApiVersion.V1, key, 2)).isEmpty();
    }

    private PageStart startAfter(String id) {
        var query = new JobQuery(Optional.empty(), List.of(CorpusKey.of(7)), noon, List.of(JobState.QUEUED), 10);
        return new PageStart(1, query, JobOrder.OLDEST, Optional.of(new Position(noon, id)));
    }
}

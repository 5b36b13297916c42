package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.InvalidQuery.Field;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WiderListsTest {

    /** The lists are read beside the page: on a busy account there may be no place for any of them. */
    @Test
    void countNothingWhereNoListCouldBeRead() {
        var lists = new WiderLists(Map.of(), Optional.empty(), Optional.empty());

        assertThat(lists.count(Field.STATES)).isZero();
        assertThat(lists.isUnknown()).isFalse();
    }
}

package io.jobsconsole.jobs;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list page after page from its beginning: only the service knows which key opens which page.
 *
 * @param account the key of the account, for the page marks
 */
public record Walk(JobSource source, String account, Instant now) {

    /** One page on the way. */
    public record Step(JobQuery query, JobsPage page) {}

    /**
     * The first pages of a list: all of them, or as many as may be read.
     *
     * @param most how many calls may be made
     * @return at least one page, or a {@link JobsFailure}
     */
    public Uni<List<Step>> pages(JobQuery query, int most) {
        return onward(query.atFirstPage(), List.of(), most);
    }

    private Uni<List<Step>> onward(JobQuery query, List<Step> before, int most) {
        return source.list(query, now).chain(page -> {
            var steps = new ArrayList<>(before);
            steps.add(new Step(query, page));
            return page.next()
                    .filter(key -> steps.size() < most && isNew(key, steps))
                    .map(key -> onward(query.next(key, now, account), steps, most))
                    .orElseGet(() -> Uni.createFrom().item(List.copyOf(steps)));
        });
    }

    private static boolean isNew(PageKey key, List<Step> steps) {
        return steps.stream().noneMatch(step -> step.query().hasPassed(key));
    }
}

package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Looks for the newest jobs of a list, or of its part before an end, at a service that gives the oldest first: it has no
 * other way to them than windows that begin later. What the windows tell is put together until it is enough, or until as
 * many calls were made as may be. One search serves one reading; its rounds follow each other, the calls of one go side by
 * side.
 */
class WindowSearch {

    /** Beyond the calls for a page, where those found no job at all: an empty page would only ask for the next one. */
    private static final int CALLS_FOR_A_FIRST_JOB = 12;

    /** A second that holds more than a page is read to its end, since nothing else could divide it: ten thousand jobs. */
    private static final int CALLS_FOR_A_SECOND = 100;

    /** Jobs that come after a pause are often few enough for so many answers. */
    private static final int ANSWERS_OF_A_BURST = 3;

    private static final int STEP_SECONDS = 10;

    private final ListCalls reader;
    private final JobQuery list;
    private final int enough;
    private final OptionalDouble rate;
    private final Instant from;
    private final Instant end;
    private final List<Stretch> stretches;
    private final Set<Instant> asked = new HashSet<>();
    private final AtomicReference<JobsFailure> failure = new AtomicReference<>();
    private int calls;
    private int callsForAFirstJob = CALLS_FOR_A_FIRST_JOB;
    private int callsForASecond = CALLS_FOR_A_SECOND;

    /**
     * @param enough jobs that make a page good enough to ask no more
     * @param rate jobs in a second, as far as is known from earlier
     * @param known what was read already
     */
    WindowSearch(ListCalls reader, JobQuery list, int enough, OptionalDouble rate, List<Stretch> known) {
        this.reader = reader;
        this.list = list;
        this.enough = enough;
        this.rate = rate;
        this.from = list.from(reader.now());
        this.end = list.end(reader.now()).orElse(Instant.MAX);
        this.stretches = new ArrayList<>(known);
    }

    /** Asks until enough is known, or so many calls are made. */
    Uni<WindowSearch> run(int mostCalls) {
        calls = mostCalls;
        return round();
    }

    Coverage covered() {
        return Coverage.of(stretches, end);
    }

    /** Whether jobs of the list were read that were created before a moment. */
    boolean knowsBefore(Instant moment) {
        return stretches.stream()
                .anyMatch(stretch -> stretch.between(from, moment).findAny().isPresent());
    }

    int callsLeft() {
        return Math.max(0, calls);
    }

    Optional<JobsFailure> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Whether an answer contradicts the search: it is in another order, or holds jobs from before its window. */
    boolean isOutOfOrder() {
        var order = order();
        return order == ServiceOrder.NONE
                || order == ServiceOrder.NEWEST_FIRST
                || stretches.stream().anyMatch(stretch -> stretch.exceedsItsWindow(reader.now()));
    }

    ServiceOrder order() {
        return stretches.stream().map(Stretch::order).reduce(ServiceOrder.UNKNOWN, ServiceOrder::and);
    }

    /** Jobs in a second of the older ones that were read; one in a minute where nothing tells. */
    double rateBefore() {
        return openBelow(end)
                .map(Stretch::rate)
                .filter(OptionalDouble::isPresent)
                .orElse(rate)
                .orElse(1 / 60.0);
    }

    private Uni<WindowSearch> round() {
        var asks = isOutOfOrder() ? List.<Uni<Optional<Stretch>>>of() : asks(covered());
        if (asks.isEmpty()) {
            return Uni.createFrom().item(this);
        }
        return Uni.join().all(asks).andFailFast().chain(answers -> {
            answers.forEach(answer -> answer.ifPresent(this::learn));
            return round();
        });
    }

    private void learn(Stretch stretch) {
        stretches.removeIf(known -> known.start().equals(stretch.start()));
        stretches.add(stretch);
    }

    private List<Uni<Optional<Stretch>>> asks(Coverage covered) {
        var known = covered.jobs().size();
        var top = covered.start().orElse(end);
        if (top.equals(from) || known >= enough || failure().isPresent()) {
            return List.of();
        }
        var low = openBelow(top);
        if (low.isPresent() && !low.get().reach().isBefore(high(covered).minusSeconds(2))) {
            return second(low.get(), known);
        }
        var most = most(known);
        return unsettledBelow(top)
                .map(stretch -> most > 0 ? counted(List.of(follow(stretch))) : List.<Uni<Optional<Stretch>>>of())
                .orElseGet(() -> counted(windows(gap(covered, low), low, most)));
    }

    /** The calls of one round get fewer, as what they can be aimed at gets clearer. */
    private int most(int known) {
        if (calls > 4) {
            return 3;
        }
        if (calls > 0) {
            return known > 0 && calls > 2 ? 2 : 1;
        }
        return known > 0 ? 0 : Math.min(2, callsForAFirstJob);
    }

    private List<Uni<Optional<Stretch>>> counted(List<Uni<Optional<Stretch>>> asks) {
        if (calls > 0) {
            calls -= asks.size();
        } else {
            callsForAFirstJob -= asks.size();
        }
        return asks;
    }

    /** The gap is one second with many jobs. A page that has other jobs already leaves that second to the next page. */
    private List<Uni<Optional<Stretch>>> second(Stretch low, int known) {
        if (known > 0 || calls <= 0 && callsForASecond <= 0) {
            return List.of();
        }
        var asks = advance(low);
        if (calls > 0) {
            calls -= asks.size();
        } else {
            callsForASecond -= asks.size();
        }
        return asks;
    }

    private List<Uni<Optional<Stretch>>> windows(Gap gap, Optional<Stretch> low, int most) {
        if (most == 0) {
            return List.of();
        }
        if (low.isPresent() && gap.expected() < 0.7 * JobQuery.DEFAULT_LIMIT) {
            return advance(low.get());
        }
        var starts = new ArrayList<>(gap.starts());
        if (low.isEmpty()) {
            starts.add(from);
        }
        starts.removeAll(asked);
        var isAdvanced = low.isPresent() && (starts.isEmpty() || isWorthFollowing(low.get(), gap));
        var asks = new ArrayList<>(isAdvanced ? advance(low.get()) : List.<Uni<Optional<Stretch>>>of());
        starts.subList(0, Math.min(most - asks.size(), starts.size())).forEach(start -> asks.add(window(start)));
        return asks;
    }

    /** Whether the jobs after those that were read are likely to be the last ones. */
    private boolean isWorthFollowing(Stretch low, Gap gap) {
        var isAfterAPause = gap.known() == 0 && low.start().isAfter(from);
        return gap.expected() < 1.5 * JobQuery.DEFAULT_LIMIT
                || isAfterAPause && calls <= 0 && low.last().number() <= ANSWERS_OF_A_BURST;
    }

    /** The answer about older jobs that comes closest to a moment, and leaves out some before it. */
    private Optional<Stretch> openBelow(Instant top) {
        return stretches.stream()
                .filter(stretch -> stretch.next().isPresent() && stretch.reach().isBefore(top))
                .max(Comparator.comparing(Stretch::reach).thenComparing(Stretch::start));
    }

    /** The longest window that is likely to be whole, although its last answer carries a key. */
    private Optional<Stretch> unsettledBelow(Instant top) {
        return stretches.stream()
                .filter(stretch -> stretch.isLikelyWhole() && stretch.reach().isBefore(top))
                .min(Comparator.comparing(Stretch::start));
    }

    private Gap gap(Coverage covered, Optional<Stretch> low) {
        var high = high(covered);
        var last = covered.start().isEmpty() || high.isAfter(horizon()) ? high : horizon();
        var before = low.map(Stretch::rate).filter(OptionalDouble::isPresent).orElse(rate);
        return new Gap(
                low.map(Stretch::reach).orElse(from),
                high,
                last,
                before,
                low.isPresent(),
                covered.jobs().size());
    }

    /** The start of the fully known period, assuming that no job came after the last step of time. */
    private Instant high(Coverage covered) {
        return covered.start()
                .orElseGet(() -> openBelow(end)
                        .map(low -> low.reach().plusSeconds(1))
                        .filter(horizon()::isBefore)
                        .orElse(horizon()));
    }

    /** The end of the page; the last full step of time if the page has no end yet. */
    private Instant horizon() {
        var now = reader.now().getEpochSecond();
        var step = Instant.ofEpochSecond(now / STEP_SECONDS * STEP_SECONDS);
        return end.isBefore(step) ? end : step;
    }

    /** The jobs after those of an answer: by its key, or by a window where that would give fewer. */
    private List<Uni<Optional<Stretch>>> advance(Stretch low) {
        var start = low.reach().minusSeconds(1);
        var isSmall = low.last().limit() < JobQuery.DEFAULT_LIMIT && start.isAfter(from) && !asked.contains(start);
        return List.of(isSmall ? window(start) : follow(low));
    }

    private Uni<Optional<Stretch>> window(Instant start) {
        asked.add(start);
        return optional(reader.since(list, start));
    }

    private Uni<Optional<Stretch>> follow(Stretch stretch) {
        return optional(reader.follow(stretch));
    }

    /** One answer that fails leaves the others: what they tell may be enough. */
    private Uni<Optional<Stretch>> optional(Uni<Stretch> answer) {
        return answer.map(Optional::of).onFailure(JobsFailure.class).recoverWithItem(refused -> {
            failure.set((JobsFailure) refused);
            return Optional.empty();
        });
    }
}

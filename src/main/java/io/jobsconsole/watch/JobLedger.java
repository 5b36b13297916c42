package io.jobsconsole.watch;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.reading.NewestPage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known about the jobs of an account from one look to the next: which are active, and of which the end was told.
 * Each end is told once, by the job's id. The newest job that was seen decides where the next look begins, and the console's
 * clock does not: a clock that jumps, or differs from that of the service, hides no job.
 *
 * <p>One thread at a time.
 */
class JobLedger {

    /** A list may show a job somewhat later than its time of creation says. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    static final int MOST_ENDED = 10_000;
    static final int MOST_ACTIVE = 2_000;
    static final int MOST_UNREAD = 10;

    /** How far a first look goes back that comes late: jobs that ended in between were created before. */
    private static final Duration LONG_JOB = Duration.ofHours(1);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 10;
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    /**
     * A list, or the rest of one, that is to be read.
     *
     * @param from the end of jobs that were created before was told by earlier looks
     */
    record Unread(JobQuery list, Instant from, boolean isOfFirstLook) {}

    private final Instant start;
    private final Map<String, Job> active = new LinkedHashMap<>();
    private final Map<String, Integer> gone = new LinkedHashMap<>();
    private final Map<String, Instant> ended = new LinkedHashMap<>();
    private final Deque<Unread> unread = new ArrayDeque<>();
    private List<Job> withoutId = List.of();
    private Optional<Instant> newest = Optional.empty();

    /** The newest job when a look was too short for the jobs before: their list is among the unread ones. */
    private Instant cut = Instant.MIN;

    private boolean isFirstLook = true;
    private boolean isEveryActiveKnown = true;
    private int missed;

    /** @param start an end before this moment is not told unless the job was seen active */
    JobLedger(Instant start) {
        this.start = start;
    }

    /** The list of jobs that may be new. */
    Unread recent() {
        var from = newest.map(last -> last.minus(OVERLAP)).map(first -> first.isBefore(cut) ? cut : first);
        var list = from.map(first -> JobQuery.everything().createdSince(new Since.At(first)))
                .orElseGet(JobQuery::everything);
        return new Unread(list, from.orElse(Instant.MIN), isFirstLook);
    }

    /** Takes the list of active jobs. A job that is missing there has ended, or the service does not list it any more. */
    void takeActive(JobsPage list) {
        var listed = list.jobs().stream().filter(Job::isActive).toList();
        listed.forEach(this::keepActive);
        withoutId = listed.stream().filter(job -> job.id().isEmpty()).toList();
        isEveryActiveKnown = list.next().isEmpty();
        if (isEveryActiveKnown && list.trouble().isEmpty()) {
            var ids = listed.stream().map(Job::id).collect(Collectors.toSet());
            active.keySet().stream().filter(id -> !ids.contains(id)).forEach(id -> gone.putIfAbsent(id, 0));
        }
    }

    /** Takes the newest jobs; returns those whose end is news. */
    List<Job> takeRecent(Unread asked, NewestPage read, Instant now) {
        var isKnown = read.jobs().stream().allMatch(this::isKnown);
        var news = take(asked, read.jobs());
        // Beside jobs the service may tell of trouble: then the next look reads the same again.
        if (read.trouble().isEmpty()) {
            advance(read.jobs(), now);
            // What follows jobs that are all known was left before.
            if (!isKnown) {
                rest(asked, read, now).ifPresent(this::leave);
                cut = read.older().isPresent() ? newest.orElse(cut) : cut;
            }
            isFirstLook = false;
            forget();
        }
        return news;
    }

    /** Leaves the whole list to be read by its keys, unless that is being done. */
    void leaveAll(Unread asked, Instant now) {
        var from = asked.isOfFirstLook() ? firstNeeded(now) : asked.from();
        if (unread.isEmpty()) {
            leave(new Unread(since(asked.list(), from), from, asked.isOfFirstLook()));
        }
    }

    /** The rest of an earlier list, the newest first. */
    Optional<Unread> unread() {
        return Optional.ofNullable(unread.peekLast());
    }

    /**
     * Takes an answer about what {@link #unread} named; returns those whose end is news. Most services list by the time of
     * creation, so jobs from beyond either end of the list tell that it is read.
     *
     * @param next opens the answer after it
     */
    List<Job> takeUnread(Unread asked, List<Job> jobs, Optional<JobQuery> next, Instant now) {
        unread.remove(asked);
        var end = asked.list().end(now).orElse(Instant.MAX);
        var isOver = jobs.stream()
                .flatMap(job -> job.created().stream())
                .anyMatch(created -> created.isBefore(asked.from()) || !created.isBefore(end));
        var rest = next.filter(list -> !isOver);
        rest.ifPresent(list -> leave(new Unread(list, asked.from(), asked.isOfFirstLook())));
        advance(jobs, now);
        // A list that was too long to find its newest jobs is read once, not again for the overlap.
        if (rest.isEmpty() && asked.list().end(now).isEmpty()) {
            cut = newest.orElse(cut);
        }
        return take(asked, jobs);
    }

    /** Gives up the rest of an earlier list. */
    void giveUp(Unread rest) {
        unread.remove(rest);
        missed++;
    }

    /** Jobs that were active and are not any more, those first that were asked for least often. */
    List<String> gone() {
        return gone.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Takes what the service knows of a job that is gone; returns it if its end is news. */
    Optional<Job> takeGone(String id, Optional<Job> found) {
        gone.remove(id);
        if (found.filter(Job::isActive).isPresent()) {
            keepActive(found.get());
            return Optional.empty();
        }
        var known = found.filter(JobLedger::hasEnded).filter(job -> isNews(job, Instant.MIN, false));
        active.remove(id);
        return known;
    }

    /** The service does not tell anything about a job that is gone. It is asked some more times. */
    void triedInVain(String id) {
        if (gone.merge(id, 1, Integer::sum) >= MOST_TRIES) {
            gone.remove(id);
            active.remove(id);
            missed++;
        }
    }

    /** The jobs that are active as far as is known. */
    List<Job> active() {
        return Stream.concat(active.values().stream().filter(job -> !gone.containsKey(job.id())), withoutId.stream())
                .toList();
    }

    /** Whether something is left to read of what was to be read. */
    boolean isBehind() {
        return !isEveryActiveKnown || !gone.isEmpty() || !unread.isEmpty();
    }

    /** How many jobs and parts of lists were given up since it was last asked. */
    int missed() {
        var since = missed;
        missed = 0;
        return since;
    }

    private List<Job> take(Unread asked, List<Job> jobs) {
        jobs.stream().filter(Job::isActive).forEach(this::keepActive);
        return jobs.stream()
                .filter(job -> hasEnded(job) && isNews(job, asked.from(), asked.isOfFirstLook()))
                .toList();
    }

    private boolean isNews(Job job, Instant from, boolean isOfFirstLook) {
        var wasActive = active.remove(job.id()) != null;
        gone.remove(job.id());
        var isOld = job.created().filter(from::isAfter).isPresent();
        if (job.id().isEmpty() || !wasActive && isOld) {
            return false;
        }
        var isKnown = ended.putIfAbsent(job.id(), job.created().orElse(Instant.MAX)) != null;
        var isBeforeStart =
                isOfFirstLook && !wasActive && job.ended().map(start::isAfter).orElse(true);
        return !isKnown && !isBeforeStart;
    }

    /** A job that has ended in a state that is newer than the console has at least the time of its end. */
    private static boolean hasEnded(Job job) {
        return job.state().known().filter(StateGroup.ENDED.states()::contains).isPresent()
                || !job.isActive() && job.ended().isPresent();
    }

    private void keepActive(Job job) {
        if (job.id().isEmpty() || ended.containsKey(job.id())) {
            return;
        }
        gone.remove(job.id());
        if (active.size() < MOST_ACTIVE || active.containsKey(job.id())) {
            active.put(job.id(), job);
        } else {
            missed++;
        }
    }

    private void leave(Unread rest) {
        unread.addLast(rest);
        if (unread.size() > MOST_UNREAD) {
            unread.removeFirst();
            missed++;
        }
    }

    /**
     * What is left of the newest jobs. A service that gives the oldest first is asked for them by their time, from the first
     * that is needed; others by a key.
     */
    private Optional<Unread> rest(Unread asked, NewestPage read, Instant now) {
        var from = asked.isOfFirstLook() ? firstNeeded(now) : asked.from();
        var isOver = read.jobs().stream()
                .anyMatch(job -> job.created().filter(from::isAfter).isPresent());
        return read.older()
                .filter(older -> !isOver)
                .map(older -> older.page().isPresent() ? older : since(older, from))
                .map(older -> new Unread(older, from, asked.isOfFirstLook()));
    }

    private static JobQuery since(JobQuery list, Instant from) {
        return from.equals(Instant.MIN) ? list : list.createdSince(new Since.At(from));
    }

    /** A job from the future says nothing about where the next look begins. */
    private void advance(List<Job> jobs, Instant now) {
        jobs.stream()
                .flatMap(job -> job.created().stream())
                .filter(created -> !created.isAfter(now.plus(CLOCK_DIFFERENCE)))
                .max(Instant::compareTo)
                .filter(created -> newest.map(created::isAfter).orElse(true))
                .ifPresent(created -> newest = Optional.of(created));
    }

    /** The first look needs no jobs from before the start, unless it comes late. */
    private Instant firstNeeded(Instant now) {
        return now.isBefore(start.plus(SOON)) ? start : start.minus(LONG_JOB);
    }

    private boolean isKnown(Job job) {
        return ended.containsKey(job.id()) || active.containsKey(job.id());
    }

    /** Forgets jobs that no later look reads again. */
    private void forget() {
        var first = Stream.concat(Stream.of(recent()), unread.stream())
                .map(Unread::from)
                .min(Instant::compareTo)
                .orElseThrow();
        ended.values().removeIf(first::isAfter);
        var oldest = ended.keySet().iterator();
        while (ended.size() > MOST_ENDED) {
            oldest.next();
            oldest.remove();
        }
    }
}

package io.jobsconsole.vectara;

import io.jobsconsole.jobs.JobsFailure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What an answer really gives: members that are missing, {@code null} or empty are all not set. */
public class ProtoDefaults {

    private ProtoDefaults() {}

    public static Optional<String> text(String member) {
        return Optional.ofNullable(member).filter(text -> !text.isEmpty());
    }

    /**
     * A missing array is an empty one.
     *
     * @throws JobsFailure for an array with an element that is nothing: that is nonsense
     */
    public static <T> Stream<T> elements(List<T> member) {
        var elements = Optional.ofNullable(member).orElse(List.of());
        if (elements.stream().anyMatch(Objects::isNull)) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        return elements.stream();
    }
}

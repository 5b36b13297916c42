package io.jobsconsole.vectara;

import io.jobsconsole.jobs.JobsFailure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads members of an answer: missing, {@code null} and empty ones all count as unset. */
public class ProtoDefaults {

    private ProtoDefaults() {}

    public static Optional<String> text(String member) {
        return Optional.ofNullable(member).filter(text -> !text.isEmpty());
    }

    /**
     * The elements of an array; none when the array is missing.
     *
     * @throws JobsFailure when an element is {@code null}, which is invalid
     */
    public static <T> Stream<T> elements(List<T> member) {
        var elements = Optional.ofNullable(member).orElse(List.of());
        if (elements.stream().anyMatch(Objects::isNull)) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        return elements.stream();
    }
}

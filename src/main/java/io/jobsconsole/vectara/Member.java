package io.jobsconsole.vectara;

import java.util.Optional;

/**
 * The value of one member of an answer.
 *
 * @param value empty where nothing is set, and where the member holds what this API has no such form for
 * @param isReadable whether it is one of the forms that this API has
 */
public record Member<T>(Optional<T> value, boolean isReadable) {

    private static final Member<?> UNSET = new Member<>(Optional.empty(), true);
    private static final Member<?> UNREADABLE = new Member<>(Optional.empty(), false);

    public static <T> Member<T> of(T value) {
        return new Member<>(Optional.of(value), true);
    }

    /** Nothing is set. */
    @SuppressWarnings("unchecked") // It holds no value of any type.
    public static <T> Member<T> unset() {
        return (Member<T>) UNSET;
    }

    @SuppressWarnings("unchecked") // It holds no value of any type.
    public static <T> Member<T> unreadable() {
        return (Member<T>) UNREADABLE;
    }

    /** Whether nothing is set, and nothing else stands there either. */
    public boolean isUnset() {
        return value.isEmpty() && isReadable;
    }
}

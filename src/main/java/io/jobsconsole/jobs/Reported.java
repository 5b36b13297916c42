package io.jobsconsole.jobs;

import java.util.Optional;

/**
 * What the service reported by name. New names appear without notice: such a name is kept and shown, and never taken
 * for another.
 *
 * @param name the name as it came
 * @param known what it means, empty when this console does not know the name
 */
public record Reported<E extends Enum<E>>(String name, Optional<E> known) {

    public boolean is(E value) {
        return known.filter(value::equals).isPresent();
    }
}

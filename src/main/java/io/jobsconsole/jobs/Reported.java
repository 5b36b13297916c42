package io.jobsconsole.jobs;

import java.util.Optional;

/**
 * A value that the service reported by name. The service adds new names without notice; the console keeps and shows an
 * unknown name and never replaces it by another.
 *
 * @param name the name as received
 * @param known the value with this name; empty when the console does not know it
 */
public record Reported<E extends Enum<E>>(String name, Optional<E> known) {

    public boolean is(E value) {
        return known.filter(value::equals).isPresent();
    }
}

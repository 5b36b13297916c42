package io.jobsconsole.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where a page begins: whose jobs, which of them, and after which one. */
@RegisterForReflection(registerFullHierarchy = true) // In no signature of a resource, which a native image would see.
record PageStart(long customer, JobQuery query, Position after) {

    PageStart(long customer, JobQuery query) {
        this(customer, query, Position.START);
    }

    PageStart following(Job last) {
        return new PageStart(customer, query, last.position());
    }
}

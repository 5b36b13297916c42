package io.jobsconsole.sandbox.store;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where a page begins: whose jobs, which of them, and after which one. */
@RegisterForReflection(registerFullHierarchy = true)
public // In no signature of a resource, which a native image would see.
record PageStart(long customer, JobQuery query, Position after) {

    public PageStart(long customer, JobQuery query) {
        this(customer, query, Position.START);
    }

    public PageStart following(Job last) {
        return new PageStart(customer, query, last.position());
    }
}

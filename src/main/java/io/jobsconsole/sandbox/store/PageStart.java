package io.jobsconsole.sandbox.store;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The start of a page: the customer, the filters, and the job before the page. */
@RegisterForReflection(registerFullHierarchy = true)
public // In no signature of a resource, where the native build would find it.
record PageStart(long customer, JobQuery query, Position after) {

    public PageStart(long customer, JobQuery query) {
        this(customer, query, Position.START);
    }

    public PageStart following(Job last) {
        return new PageStart(customer, query, last.position());
    }
}

package io.jobsconsole.sandbox.store;

import io.jobsconsole.sandbox.JobOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/** The start of a page: the customer, the filters, the order, and the job before the page. */
@RegisterForReflection(registerFullHierarchy = true)
public // In no signature of a resource, which a native image would see.
record PageStart(long customer, JobQuery query, JobOrder order, Optional<Position> after) {

    public PageStart(long customer, JobQuery query, JobOrder order) {
        this(customer, query, order, Optional.empty());
    }

    public PageStart following(Job last) {
        return new PageStart(customer, query, order, Optional.of(last.position()));
    }
}

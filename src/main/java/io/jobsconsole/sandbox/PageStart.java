package io.jobsconsole.sandbox;

/** Where a page begins: whose jobs, which of them, and after which one. */
record PageStart(long customer, JobQuery query, Position after) {

    PageStart(long customer, JobQuery query) {
        this(customer, query, Position.START);
    }

    PageStart following(Job last) {
        return new PageStart(customer, query, last.position());
    }
}

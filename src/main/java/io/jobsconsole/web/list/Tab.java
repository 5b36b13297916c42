package io.jobsconsole.web.list;

import java.util.Optional;

/**
 * A tab that leads to the same list in other states.
 *
 * @param number of its jobs, if known
 * @param title explanation of a number that does not cover all jobs
 */
record Tab(String label, String href, Optional<String> number, Optional<String> title, boolean isCurrent) {}

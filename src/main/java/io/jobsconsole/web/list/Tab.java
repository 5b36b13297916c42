package io.jobsconsole.web.list;

import java.util.Optional;

/**
 * A way to the same list in other states.
 *
 * @param number how many jobs it shows, where that is known
 * @param title what the number covers, where it is not all
 */
record Tab(String label, String href, Optional<String> number, Optional<String> title, boolean isCurrent) {}

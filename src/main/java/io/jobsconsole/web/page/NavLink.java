package io.jobsconsole.web.page;

/** A link to one of several views of the same jobs; the current view is marked. */
public record NavLink(String label, String href, boolean isCurrent) {}

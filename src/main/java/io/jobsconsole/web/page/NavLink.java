package io.jobsconsole.web.page;

/** One of several ways to look at the same jobs. */
public record NavLink(String label, String href, boolean isCurrent) {}

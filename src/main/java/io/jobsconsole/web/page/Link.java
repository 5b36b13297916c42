package io.jobsconsole.web.page;

/** A link: what it says, and where it leads. */
public record Link(String label, String href) {}

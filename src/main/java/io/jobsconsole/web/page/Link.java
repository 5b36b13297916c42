package io.jobsconsole.web.page;

/** A link: its text and its URL. */
public record Link(String label, String href) {}

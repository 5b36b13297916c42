package io.jobsconsole.web.filter;

/** One filter that is set, and the way to the list without it. */
public record Chip(String label, String href) {}

package io.jobsconsole.web.page;

/** One option or check box. */
public record Choice(String value, String label, boolean chosen) {}

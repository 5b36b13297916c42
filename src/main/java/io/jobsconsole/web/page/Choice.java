package io.jobsconsole.web.page;

/** An option of a select list, or a check box. */
public record Choice(String value, String label, boolean chosen) {}

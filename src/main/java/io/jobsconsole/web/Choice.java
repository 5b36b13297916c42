package io.jobsconsole.web;

/** One option or check box. */
record Choice(String value, String label, boolean chosen) {}

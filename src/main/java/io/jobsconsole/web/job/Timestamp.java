package io.jobsconsole.web.job;

/** A point in time: in ISO 8601, as day and time, as an age, and as the text of a tooltip. */
public record Timestamp(String machine, String stamp, String ago, String title) {}

package io.jobsconsole.web.job;

/** A point in time: for machines, for people, and how long ago. */
public record Timestamp(String machine, String stamp, String ago, String title) {}

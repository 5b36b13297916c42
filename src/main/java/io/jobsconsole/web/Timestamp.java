package io.jobsconsole.web;

/** A point in time: for machines, for people, and how long ago. */
record Timestamp(String machine, String stamp, String ago, String title) {}

package io.jobsconsole.web;

/** One of several ways to look at the same jobs. */
record Switch(String label, String href, boolean isCurrent) {}

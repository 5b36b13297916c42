package io.jobsconsole.web.job;

/** A job state as a word and a shape. */
public record Badge(String word, String shape) {}

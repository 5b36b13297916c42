package io.jobsconsole.web.job;

/** A state by word and shape. */
public record Badge(String word, String shape) {}

package io.jobsconsole.web;

/** A state by word and shape. */
record Badge(String word, String shape) {}

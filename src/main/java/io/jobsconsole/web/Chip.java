package io.jobsconsole.web;

/** One filter that is set, and the way to the list without it. */
record Chip(String label, String href) {}

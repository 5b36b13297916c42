package io.jobsconsole.jobs;

/**
 * One job, and what the service answered about it.
 *
 * @param raw the answer as JSON, laid out for people
 */
public record FoundJob(Job job, String raw) {}

package io.jobsconsole.jobs;

/**
 * One job with the service's answer about it.
 *
 * @param raw the answer as indented JSON
 */
public record FoundJob(Job job, String raw) {}

package io.jobsconsole.health;

/**
 * A part of the console that is slow at first. It works once for nobody before the console is ready, so that the first
 * visitor does not wait for its classes. It calls no service and leaves no trace in the audit log.
 */
public interface WarmUp {

    void run();
}

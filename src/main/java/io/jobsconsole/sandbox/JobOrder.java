package io.jobsconsole.sandbox;

/** The order in which a version of the API lists jobs. Nothing documents one, so the console has to be right with each. */
public enum JobOrder {
    NEWEST,
    OLDEST,
    /** Neither from new to old nor from old to new, and always the same. */
    NONE
}

package io.jobsconsole.sandbox.provider;

import java.time.Instant;

/** Somebody who signed in, and when and for which request. */
record Session(String id, Person person, AuthorizationRequest request, Instant begin) {}

package io.jobsconsole.sandbox.provider;

import java.time.Instant;

/** A session of the provider: the user, the authorization request and the time of the sign-in. */
record Session(String id, Person person, AuthorizationRequest request, Instant begin) {}

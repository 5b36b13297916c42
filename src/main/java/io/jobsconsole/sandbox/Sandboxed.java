package io.jobsconsole.sandbox;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean of the sandbox. The profiles are applied at build time: no environment variable can activate the sandbox in a
 * production build.
 */
@Stereotype
@Singleton
@IfBuildProfile(anyOf = {"dev", "test", "demo"})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sandboxed {}

package io.jobsconsole.sandbox.provider;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A bean of the demo's sign-in provider. The build includes it in a demo only, because it lets anybody in. */
@Stereotype
@Singleton
@IfBuildProfile("demo")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DemoOnly {}

package io.jobsconsole.production;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What the application was built as. No setting makes a demo of what was built for production. */
public enum Edition {
    CONSOLE,
    DEMO;

    public boolean isDemo() {
        return this == DEMO;
    }

    /** Asked once, by the build. */
    static class Choice {

        @Produces
        @Singleton
        @Named("edition")
        @UnlessBuildProfile("demo")
        Edition console() {
            return CONSOLE;
        }

        @Produces
        @Singleton
        @Named("edition")
        @IfBuildProfile("demo")
        Edition demo() {
            return DEMO;
        }
    }
}

package io.jobsconsole.production;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The edition that the application was built as. No setting turns a production build into a demo. */
public enum Edition {
    CONSOLE,
    DEMO;

    public boolean isDemo() {
        return this == DEMO;
    }

    /** Chosen once, at build time. */
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

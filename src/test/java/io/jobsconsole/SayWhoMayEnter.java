package io.jobsconsole;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

/** A resource method without declared access would be open to everyone as soon as a path policy has a gap. */
class SayWhoMayEnter extends ArchCondition<JavaClass> {

    static final SayWhoMayEnter ON_THE_CLASS_OR_ON_EVERY_METHOD = new SayWhoMayEnter();

    private SayWhoMayEnter() {
        super("say who may enter");
    }

    @Override
    public void check(JavaClass resource, ConditionEvents events) {
        resource.getMethods().stream()
                .filter(SayWhoMayEnter::answersRequests)
                .filter(method -> !saysSo(method) && !saysSo(resource))
                .forEach(method -> events.add(
                        SimpleConditionEvent.violated(method, method.getFullName() + " does not say who may enter")));
    }

    private static boolean answersRequests(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static boolean saysSo(CanBeAnnotated element) {
        return element.isAnnotatedWith(Authenticated.class)
                || element.isAnnotatedWith(PermitAll.class)
                || element.isAnnotatedWith(RolesAllowed.class);
    }
}

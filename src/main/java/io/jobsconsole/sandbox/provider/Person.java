package io.jobsconsole.sandbox.provider;

import java.util.List;
import java.util.Optional;

/**
 * A user of the provider.
 *
 * @param about the description on the sign-in page
 */
record Person(String name, List<String> roles, String about) {

    static final List<Person> ALL = List.of(
            new Person("alice", List.of("admin", "user"), "An administrator, who sees every account."),
            new Person("bob", List.of("user"), "A user. One account is closed to him."));

    static Optional<Person> named(String name) {
        return ALL.stream().filter(person -> person.name.equals(name)).findFirst();
    }
}

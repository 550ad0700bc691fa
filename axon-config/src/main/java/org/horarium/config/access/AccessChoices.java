package org.horarium.config.access;

import java.util.Map;
import java.util.TreeMap;
import org.horarium.config.embedded.CannotStart;
import org.springframework.core.env.Environment;

/** Refuses a misspelled choice, which would leave open what was meant to be shut. */
final class AccessChoices {

    private static final String OPTIONAL = "optional";
    private static final String REQUIRED = "required";

    private static final Map<String, String> CHOICES = new TreeMap<>(Map.of(
            "horarium.access.confirmation", "whether an address must be confirmed before anybody signs in with it",
            "horarium.access.second-factor", "whether all but patients must have a second factor"));

    private AccessChoices() {}

    static void check(Environment environment) {
        CHOICES.forEach((name, meaning) -> {
            String choice = environment.getProperty(name, OPTIONAL);
            if (!choice.equals(OPTIONAL) && !choice.equals(REQUIRED)) {
                throw new CannotStart(
                        "%s is '%s', but it must be required or optional: %s.".formatted(name, choice, meaning));
            }
        });
    }
}

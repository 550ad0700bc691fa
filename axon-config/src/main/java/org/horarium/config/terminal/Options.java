package org.horarium.config.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed after a command: words, and options as {@code --name value} or {@code --name=value}. */
record Options(List<String> words, Map<String, String> named, Map<String, String> environment) {

    /** Reads them, and refuses any option that the command does not know. */
    static Options of(Set<String> known, Map<String, String> environment, String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            String[] parts = argument.substring(2).split("=", 2);
            if (!known.contains(parts[0])) {
                throw new CannotRun("There is no option --%s.".formatted(parts[0]));
            }
            if (parts.length == 2) {
                named.put(parts[0], parts[1]);
            } else if (i + 1 < arguments.length) {
                named.put(parts[0], arguments[++i]);
            } else {
                throw new CannotRun("The option --%s needs a value.".formatted(parts[0]));
            }
        }
        return new Options(words, named, environment);
    }

    /** The option, else what the environment says, else what usually holds. */
    String value(String option, String variable, String otherwise) {
        String set = environment.get(variable);
        return named.getOrDefault(option, set == null || set.isBlank() ? otherwise : set);
    }

    /** The option, where it was given. */
    @Nullable
    String value(String option) {
        return named.get(option);
    }
}

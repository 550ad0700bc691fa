package org.horarium.platform.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Marks that are put into fields, and that nothing but those fields can have brought to where one is found. */
final class Canaries {

    /** What each begins with. */
    static final String BEGINNING = "canary-";

    private final List<String> all = new ArrayList<>();

    /** A new one. */
    String next(String field) {
        String canary = BEGINNING + field + "-" + UUID.randomUUID().toString().substring(0, 12);
        all.add(canary);
        return canary;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** Those that stand in that text. */
    List<String> in(String text) {
        return all.stream().filter(text::contains).toList();
    }
}

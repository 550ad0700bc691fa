package org.horarium.config.export;

import java.util.Arrays;
import java.util.Locale;
import org.horarium.shared.InvalidInput;

/** The forms in which the trail is handed out. */
enum Format {
    JSONL("application/x-ndjson", "jsonl"),
    FHIR("application/fhir+ndjson", "ndjson"),
    PDF("application/pdf", "pdf");

    private final String type;
    private final String ending;

    Format(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    static Format of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("format", "must be jsonl, fhir or pdf"));
    }

    String type() {
        return type;
    }

    /** Has browsers keep it as a file. */
    String disposition(String name) {
        return "attachment; filename=\"%s.%s\"".formatted(name, ending);
    }
}

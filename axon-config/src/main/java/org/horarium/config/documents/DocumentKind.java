package org.horarium.config.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What is issued. */
enum DocumentKind {
    PRESCRIPTION("prescription"),
    VISIT_SUMMARY("visit-summary");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    /** As the API and the database name it. */
    @JsonValue
    String code() {
        return code;
    }

    static DocumentKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of document: " + code));
    }
}

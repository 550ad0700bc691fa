package org.horarium.command.interop;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** What something is called: for people, and by the first code that it has. */
record Coded(String text, @Nullable String system, @Nullable String code) {

    /** The concept in words, or its code where it has none; null where it says nothing. */
    static @Nullable Coded of(CodeableConcept concept) {
        Coding coding =
                concept.getCoding().stream().filter(Coding::hasCode).findFirst().orElse(null);
        String text = text(concept);
        if (text == null) {
            return null;
        }
        return coding == null
                ? new Coded(text, null, null)
                : new Coded(text, PlainText.of(coding.getSystem()), PlainText.of(coding.getCode()));
    }

    /** The concept in words alone. */
    static @Nullable String text(CodeableConcept concept) {
        String text = PlainText.of(concept.getText());
        if (text != null) {
            return text;
        }
        return concept.getCoding().stream()
                .map(coding -> PlainText.of(coding.hasDisplay() ? coding.getDisplay() : coding.getCode()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** All of the concepts in words, one after the other. */
    static @Nullable String texts(List<CodeableConcept> concepts) {
        return PlainText.of(
                concepts.stream().map(Coded::text).filter(Objects::nonNull).collect(Collectors.joining(", ")));
    }

    /** Whether that is among its codes, whatever the system. */
    static boolean has(CodeableConcept concept, String code) {
        return concept.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
    }
}

package org.horarium.command.interop;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Reads the languages that someone speaks. */
final class Languages {

    private Languages() {}

    /** Their BCP 47 tags; languages given as mere text are left out, for nothing could be looked up by them. */
    static List<String> of(Stream<CodeableConcept> communication) {
        return communication
                .flatMap(concept ->
                        concept.getCoding().stream().filter(Coding::hasCode).limit(1))
                .map(coding -> tag(coding.getCode()))
                .distinct()
                .toList();
    }

    private static String tag(String code) {
        try {
            return new Locale.Builder().setLanguageTag(code).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new Unreadable("A language is not given by its BCP 47 tag, such as en or de-AT.");
        }
    }
}

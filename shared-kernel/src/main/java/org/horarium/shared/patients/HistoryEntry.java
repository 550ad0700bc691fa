package org.horarium.shared.patients;

import java.time.LocalDate;
import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known of a patient's health.
 *
 * @param text what for people, such as {@code Penicillin}
 * @param system the URI of the system that the code is of, such as {@code http://snomed.info/sct}
 * @param detail of an allergy the reaction, of a medication the dose, of others whatever there is to add
 * @param criticality of an allergy, as FHIR has it: low, high, unable-to-assess
 * @param until when it was over; none where it goes on
 */
public record HistoryEntry(
        HistoryKind kind,
        @Phi String text,
        @Phi @Nullable String system,
        @Phi @Nullable String code,
        @Phi @Nullable String detail,
        @Phi @Nullable String criticality,
        @Phi @Nullable LocalDate since,
        @Phi @Nullable LocalDate until,
        HistorySource source) {}

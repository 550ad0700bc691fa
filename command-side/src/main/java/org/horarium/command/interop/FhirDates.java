package org.horarium.command.interop;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.hl7.fhir.r4.model.DateTimeType;

/** Reads dates that FHIR allows to be no more exact than a month or a year. */
final class FhirDates {

    private FhirDates() {}

    /** The first day that is meant. */
    static LocalDate first(DateTimeType date) {
        return switch (date.getPrecision()) {
            case YEAR -> Year.parse(date.getValueAsString()).atDay(1);
            case MONTH -> YearMonth.parse(date.getValueAsString()).atDay(1);
            default -> LocalDate.parse(date.getValueAsString().substring(0, 10));
        };
    }

    /** The last day that is meant. */
    static LocalDate last(DateTimeType date) {
        return switch (date.getPrecision()) {
            case YEAR -> Year.parse(date.getValueAsString()).atMonth(12).atEndOfMonth();
            case MONTH -> YearMonth.parse(date.getValueAsString()).atEndOfMonth();
            default -> first(date);
        };
    }
}

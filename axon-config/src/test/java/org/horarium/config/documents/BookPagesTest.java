package org.horarium.config.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import org.horarium.config.documents.PatientBook.Detail;
import org.horarium.config.documents.PatientBook.Known;
import org.horarium.config.documents.PatientBook.Note;
import org.horarium.config.documents.PatientBook.Visit;
import org.horarium.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a patient takes along on paper says everything, and everybody can read it. */
class BookPagesTest {

    private static final ZonedDateTime THEN = ZonedDateTime.parse("2026-11-26T10:40:00-05:00[America/New_York]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void keeps_to_the_standards_for_archives_and_for_reading_aloud(Language language) throws Exception {
        byte[] file = drawn(book(1, language), language);
        assertThat(Validators.broken(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Validators.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void says_who_they_are_what_is_known_when_they_came_and_what_was_written() throws Exception {
        String text =
                Seen.text(drawn(book(1, Language.ENGLISH), Language.ENGLISH)).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Health record", "Anna Lindqvist", "April 9, 1987", "+1 617 555 0100", "Blue Shield, M-4711")
                .contains("Allergies", "Penicillin", "hives", "May 1, 2001", "patient")
                .contains("Conditions", "Medication", "Notes", "Nothing is recorded.")
                .contains("Appointments", "Elm Street Clinic", "took place")
                .contains("Visit of November 26, 2026", "Signed electronically by Dr. Ida Marsh")
                .contains("Acute bronchitis, unspecified", "J20.9", "Rest and fluids", "Amoxicillin 500 mg");
    }

    @Test
    void many_years_go_on_over_pages_that_say_whose_they_are() throws Exception {
        byte[] file = drawn(book(30, Language.GERMAN), Language.GERMAN);
        int pages = Seen.pages(file);
        assertThat(pages).isGreaterThan(10);
        for (int page = 2; page <= pages; page++) {
            assertThat(Seen.text(file, page)).contains("Gesundheitsakte · Anna Lindqvist", "Seite " + page);
        }
        assertThat(Validators.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void somebody_of_whom_nothing_is_kept_gets_that_said() throws Exception {
        PatientBook empty = new PatientBook(
                "Anna", LocalDate.of(1987, 4, 9), THEN, null, List.of(), List.of(), List.of(), List.of());
        assertThat(Seen.text(drawn(empty, Language.SPANISH)))
                .contains("Historia clínica", "Alergias", "No hay nada registrado.", "Citas");
    }

    private static byte[] drawn(PatientBook book, Language language) throws Exception {
        return BookPages.draw(book, language, Samples.SOURCE);
    }

    /** @param times how often everything happened */
    static PatientBook book(int times, Language language) {
        VisitSummary summary = Samples.summary(language);
        boolean isArabic = language == Language.ARABIC;
        return new PatientBook(
                summary.occasion().patient(),
                summary.occasion().bornOn(),
                THEN,
                "US",
                List.of(
                        new Detail("phone", "+1 617 555 0100"),
                        new Detail("address", "1 Long Road, Boston"),
                        new Detail("insurance", "Blue Shield, M-4711"),
                        new Detail("contact", "Otto Lindqvist, brother, +1 617 555 0101")),
                Collections.nCopies(
                        times,
                        new Known(
                                "allergy",
                                isArabic ? "البنسلين" : "Penicillin",
                                isArabic ? "طفح جلدي" : "hives",
                                LocalDate.of(2001, 5, 1),
                                null,
                                "patient")),
                Collections.nCopies(
                        times, new Visit(THEN, summary.occasion().doctor(), "Elm Street Clinic", "COMPLETED")),
                Collections.nCopies(
                        times,
                        new Note(
                                THEN,
                                summary.occasion().doctor(),
                                summary.occasion().signedBy(),
                                summary.diagnoses(),
                                summary.findings(),
                                summary.plan(),
                                summary.prescriptions())));
    }
}

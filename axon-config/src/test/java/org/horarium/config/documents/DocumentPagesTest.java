package org.horarium.config.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.horarium.shared.Language;
import org.horarium.shared.records.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every document in every language is what archives, screen readers, phones and search can do with. */
class DocumentPagesTest {

    private static final String LONG = "Findings that fill the lines one after the other. ".repeat(260);

    static Stream<Arguments> all() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(DocumentKind.values()).map(kind -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void keeps_to_the_standards_for_archives_and_for_reading_aloud(DocumentKind kind, Language language)
            throws Exception {
        byte[] file = drawn(Samples.of(kind, language), language);
        assertThat(Validators.broken(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Validators.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Seen.code(file)).isEqualTo(Samples.PROOF.address());
        assertThat(ReadAloud.of(file).alternatives()).anyMatch(text -> text.contains(Samples.PROOF.address()));
    }

    /** The same length, as offsets are counted in bytes. */
    @Test
    void the_validator_finds_what_is_broken() throws Exception {
        byte[] file = drawn(Samples.prescription(Language.ENGLISH), Language.ENGLISH);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        byte[] untitled =
                text.replace("/DisplayDocTitle true", "/DisplayDocTitle null").getBytes(StandardCharsets.ISO_8859_1);
        byte[] unmarked = text.replace("/MarkInfo", "/MarkNada").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(untitled).hasSameSizeAs(file).isNotEqualTo(file);
        assertThat(Validators.broken(untitled, PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(Validators.broken(unmarked, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void says_everything_of_a_visit_in_the_order_in_which_it_is_read(Language language) throws Exception {
        VisitSummary summary = Samples.summary(language);
        byte[] file = drawn(summary, language);
        String text = Seen.text(file).replaceAll("\\s+", " ");
        assertThat(text)
                .contains(summary.occasion().patient(), summary.occasion().doctor(), "Elm Street Clinic", "1987")
                .contains(summary.diagnoses().get(0).text(), "J20.9")
                .contains(Objects.requireNonNull(summary.plan()).substring(0, 30))
                .contains(Objects.requireNonNull(summary.prescriptions().get(0).note()))
                .contains("Amoxicillin 500 mg", "RxNorm 308182", Samples.PROOF.number(), "3FA2 91BC 77D0")
                .contains(Samples.PROOF.address(), Samples.SOURCE.address(), "AGPL");
    }

    @Test
    void arabic_is_shaped_for_the_eye_and_said_in_the_order_of_reading() throws Exception {
        byte[] file = drawn(Samples.summary(Language.ARABIC), Language.ARABIC);
        assertThat(Seen.text(file)).contains("ملخص الزيارة", "26 نوفمبر 2026", "التوقيت الشرقي لأمريكا");
        assertThat(ReadAloud.of(file).texts())
                .contains(
                        "ملخص الزيارة", "ليلى عبد الرحمن الأحمد", "عند الحاجة، كل 4 ساعات على الأكثر", "9 أبريل 1987");
        Line line = new Typesetter(new Wording(Language.ARABIC, "US")).line("لأ 12 ب", Style.TEXT);
        String seen = line.stretches().stream()
                .flatMap(stretch -> stretch.runs().stream())
                .map(Line.Run::letters)
                .reduce("", String::concat);
        assertThat(seen).isEqualTo("\uFE8F 12 \uFEF7"); // beh as it stands alone, and lam with alef as one letter
    }

    @Test
    void long_texts_go_on_over_pages_with_the_head_of_the_table_and_numbered() throws Exception {
        VisitSummary summary =
                new VisitSummary(Samples.occasion(Language.ENGLISH), List.of(), LONG, "Rest", Samples.many(40));
        byte[] file = drawn(summary, Language.ENGLISH);
        int pages = Seen.pages(file);
        assertThat(pages).isGreaterThan(4);
        for (int page = 1; page <= pages; page++) {
            String text = Seen.text(file, page);
            assertThat(text).contains("Page " + page + " of " + pages, "Source code");
            if (page > 1) {
                assertThat(text).contains("Visit summary · Anna Lindqvist · " + Samples.PROOF.number());
            }
            if (text.contains("Medicine 2") || text.contains("Medicine 3")) {
                assertThat(text).contains("How often");
            }
        }
        assertThat(Seen.text(file)).contains("Medicine 1", "Medicine 40", "Note 40");
        assertThat(Validators.broken(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Validators.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(ReadAloud.of(file).types().stream().filter("TH"::equals)).hasSize(6);
    }

    @Test
    void a_row_that_is_longer_than_a_page_goes_on_over_the_next() throws Exception {
        String note = "Take with water. ".repeat(600) + "The end.";
        PrescriptionSheet sheet = new PrescriptionSheet(
                Samples.occasion(Language.GERMAN),
                List.of(Samples.medicine("Ibuprofen", null, "1", "t", "o", "d", null, null, null, note)));
        byte[] file = drawn(sheet, Language.GERMAN);
        assertThat(Seen.pages(file)).isGreaterThan(2);
        assertThat(Seen.text(file)).contains("The end.");
        assertThat(Validators.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatever_somebody_typed_is_set_and_nothing_of_it_is_lost_or_turned_around(Language language) throws Exception {
        String hostile = "W".repeat(3000)
                + " \u0000\u0007\t\r\n\u2028 🩺👩‍⚕️ 山田 \u202E500 mg\u202C \uFEFF שלום مرحبا (abc) e\u0301\u0302\u0303 \uD800 \u2069\u2068 ]]> <b>&amp; \u200F";
        VisitSummary summary = new VisitSummary(
                Samples.occasion(hostile, hostile, new Issuer(hostile, List.of(hostile, ""), hostile, "no country")),
                List.of(new Diagnosis(hostile, hostile)),
                hostile + hostile,
                "\n\n\u0085 ",
                List.of(Samples.medicine(
                        hostile, hostile, hostile, "", "", hostile, hostile, Integer.MAX_VALUE, false, hostile)));
        byte[] file = drawn(summary, language);
        assertThat(Seen.text(file)).contains("[U+1FA7A]", "[U+5C71][U+7530]", "500 mg");
        assertThat(Validators.broken(file, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Validators.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Seen.code(file)).isEqualTo(Samples.PROOF.address());
    }

    @Test
    void what_is_not_said_is_not_made_up() throws Exception {
        PrescriptionSheet sheet = new PrescriptionSheet(
                Samples.occasion(Language.ENGLISH),
                List.of(Samples.medicine("Amoxicillin as before", null, "", "", "", "", null, null, null, null)));
        assertThat(Seen.text(drawn(sheet, Language.ENGLISH)))
                .contains("Amoxicillin as before", "– – – – –")
                .doesNotContain("null", "RxNorm", "Diagnoses");
    }

    private static byte[] drawn(Content content, Language language) throws Exception {
        byte[] file = DocumentPages.draw(content, Samples.PROOF, language, Samples.SOURCE);
        String kept = System.getProperty("horarium.reports");
        if (kept != null) { // for looking at them
            String name = StackWalker.getInstance()
                    .walk(frames -> frames.skip(1).findFirst().orElseThrow().getMethodName());
            Files.write(
                    Path.of(kept)
                            .resolve("%s-%s-%s.pdf".formatted(content.kind().code(), language.tag(), name)),
                    file);
        }
        return file;
    }
}

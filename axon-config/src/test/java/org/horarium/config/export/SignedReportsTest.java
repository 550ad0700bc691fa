package org.horarium.config.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.export.Specimens.ANNA;
import static org.horarium.config.export.Specimens.AT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.horarium.config.export.Recipients.Recipient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report says what it should, and whoever changes a byte of it is found out. */
class SignedReportsTest {

    private static final int LINES = 150;
    private static final int CHANGES = 200;

    @TempDir
    private Path folder;

    private SignedReports reports;
    private X509Certificate certificate;

    @BeforeEach
    void makeKey() {
        Path file = folder.resolve("report-key.pem");
        reports = new SignedReports(file.toString(), "", Clock.fixed(AT, ZoneOffset.UTC));
        certificate = new ReportKeyFile(file).key(AT).certificate();
    }

    @Test
    void the_signature_holds_by_another_library_than_the_one_that_made_it() throws Exception {
        assertThat(SignatureCheck.holds(report(), certificate)).isTrue();
    }

    @Test
    void a_changed_byte_is_found_wherever_it_is() throws Exception {
        byte[] report = report();
        int[] range = range(report);
        Random random = new Random(7);
        for (int change = 0; change < CHANGES; change++) {
            int at = random.nextInt(report.length);
            boolean isFilling = at >= range[1] && at < range[2]; // zeros around the signature mean nothing
            byte[] changed = report.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(SignatureCheck.holds(changed, certificate) && !isFilling)
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    @Test
    void what_is_added_behind_the_signature_or_signed_by_somebody_else_is_found() throws Exception {
        byte[] report = report();
        byte[] longer = Arrays.copyOf(report, report.length + 1);
        longer[report.length] = '\n';
        assertThat(SignatureCheck.holds(longer, certificate)).isFalse();
        assertThat(SignatureCheck.holds(report, SelfSigned.key(AT).certificate()))
                .isFalse();
    }

    @Test
    void an_audit_report_tells_what_was_asked_for_the_totals_and_each_line_on_numbered_pages() throws Exception {
        String text = text(report());
        assertThat(text)
                .contains("Audit report", "2027-06-01 00:00:00 UTC to 2027-07-01 00:00:00 UTC", "Dr. Ida Marsh")
                .contains(reports.fingerprint().substring(0, 47))
                .contains("All %d entries of the period.".formatted(LINES))
                .contains("Totals by action", "Totals by role", "DENIED")
                .contains("booking.AppointmentBooked", "192.0.2.7", "0123456789abcdef")
                .contains("Page 1 of ");
        assertThat(text.split(ANNA.toString(), -1)).hasSizeGreaterThan(LINES / 2);
    }

    @Test
    void every_font_is_within_the_file_and_a_letter_that_none_has_is_written_by_its_number() throws Exception {
        byte[] report = reports((paper, sample) -> {
            paper.title("Łucja Żółć – Ελένη – Анна");
            paper.text("at the hand of 山田");
        });
        assertThat(text(report)).contains("Łucja Żółć – Ελένη – Анна", "at the hand of [U+5C71][U+7530]");
        try (PDDocument document = Loader.loadPDF(report)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void an_accounting_tells_date_recipient_address_what_and_why() throws Exception {
        byte[] report = reports(
                (paper, sample) -> new AccountingReport(sample).draw(paper, "Audit, Ann", AT, reports.fingerprint()));
        assertThat(text(report))
                .contains("Accounting of disclosures", "45 CFR 164.528", ANNA.toString())
                .contains("Dr. Ida Marsh", "Elm Clinic, 1 Elm Street, Boston", "Treatment")
                .contains(
                        "excluded: treatment", "45 CFR 164.528(a)(1)(i)", "1 to be accounted for; 1 that need not be");
        assertThat(SignatureCheck.holds(report, certificate)).isTrue();
    }

    private interface Drawing {
        void on(Paper paper, Accounting sample) throws SQLException, IOException;
    }

    private byte[] reports(Drawing drawing) throws Exception {
        return signed(AccountingReport.TITLE, paper -> drawing.on(paper, accounting()));
    }

    private byte[] signed(String title, SignedReports.Drawing drawing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports.write(title, drawing, out);
        String kept = System.getProperty("horarium.reports");
        if (kept != null) { // for looking at them
            Files.write(Path.of(kept).resolve(title.replace(' ', '-') + ".pdf"), out.toByteArray());
        }
        return out.toByteArray();
    }

    private byte[] report() throws Exception {
        Selection selection =
                new Selection(Instant.parse("2027-06-01T00:00:00Z"), Instant.parse("2027-07-01T00:00:00Z"), null, null);
        return signed(AuditReport.TITLE, paper -> new AuditReport(selection, line -> "Dr. Ida Marsh")
                .draw(
                        paper,
                        taker -> {
                            for (Line line : lines()) {
                                taker.take(line);
                            }
                        },
                        "Ann Audit (AUDITOR)",
                        AT.plus(Duration.ofDays(30)),
                        reports.fingerprint()));
    }

    private static List<Line> lines() {
        List<Line> kinds = Specimens.all();
        List<Line> lines = new ArrayList<>();
        for (int number = 0; number < LINES; number++) {
            lines.add(kinds.get(number % kinds.size()));
        }
        return lines;
    }

    private static Accounting accounting() {
        Recipient marsh = new Recipient("Dr. Ida Marsh", "Elm Clinic, 1 Elm Street, Boston, MA 02108, US");
        return new Accounting(
                ANNA,
                AT.minus(Duration.ofDays(6 * 365)),
                AT,
                true,
                List.of(
                        Disclosures.disclosure(Specimens.read(ANNA).entry(), marsh),
                        Disclosures.disclosure(
                                DisclosuresTest.byAuditor().entry(), new Recipient("audit@clinic.example", null))),
                1);
    }

    private static int[] range(byte[] report) throws IOException {
        try (PDDocument document = Loader.loadPDF(report)) {
            return document.getLastSignatureDictionary().getByteRange();
        }
    }

    private static String text(byte[] report) throws IOException {
        try (PDDocument document = Loader.loadPDF(report)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

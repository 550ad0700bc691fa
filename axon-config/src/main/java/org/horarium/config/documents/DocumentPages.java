package org.horarium.config.documents;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.shared.Language;

/** Draws a document: who, for whom, when, what, and how to check it. */
final class DocumentPages {

    private final Sheet sheet;
    private final Wording wording;
    private final Passages passages;
    private final Content content;

    private DocumentPages(Sheet sheet, Wording wording, Content content) {
        this.sheet = sheet;
        this.wording = wording;
        this.content = content;
        passages = new Passages(sheet, wording, StandardRoles.H2);
    }

    /** The whole file. */
    static byte[] draw(Content content, Proof proof, Language language, Source source) throws IOException {
        String country = Objects.requireNonNullElse(content.occasion().issuer().country(), "");
        Wording wording = new Wording(language, country);
        String title = Letters.read(wording.text(content.kind().code())) + " " + proof.number();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Sheet sheet = new Sheet(file, wording, title, country)) {
            DocumentPages pages = new DocumentPages(sheet, wording, content);
            pages.head();
            pages.body();
            pages.signature();
            new VerificationPanel(sheet, wording, proof).draw();
            new Edges(sheet, wording, pages.running(proof), source).draw();
        }
        return file.toByteArray();
    }

    private void head() {
        Issuer issuer = content.occasion().issuer();
        sheet.text(StandardRoles.P, issuer.name(), Style.CLINIC);
        Stream<String> reached = issuer.phoneNumber() == null
                ? issuer.address().stream()
                : Stream.concat(issuer.address().stream(), Stream.of(issuer.phoneNumber()));
        sheet.text(StandardRoles.P, reached.collect(Collectors.joining("  ·  ")), Style.SMALL);
        sheet.skip(10);
        sheet.rule(0, sheet.width(), sheet.y(), 1);
        sheet.skip(22);
        sheet.text(StandardRoles.H1, wording.text(content.kind().code()), Style.TITLE);
        sheet.skip(12);
        Occasion occasion = content.occasion();
        new Facts(sheet)
                .add(wording.text("patient"), occasion.patient(), Style.NAME)
                .add(wording.text("born"), wording.date(occasion.bornOn()), Style.NAME)
                .add(wording.text("doctor"), occasion.doctor(), Style.TEXT)
                .add(wording.text("visit"), wording.moment(occasion.visitedAt()), Style.TEXT)
                .draw();
        sheet.skip(20);
    }

    private void body() {
        if (content instanceof VisitSummary summary) {
            passages.diagnoses(summary.diagnoses());
            passages.prose("findings", summary.findings());
            passages.prose("plan", summary.plan());
            if (!summary.prescriptions().isEmpty()) {
                passages.heading("medicines", 9);
                sheet.skip(6);
            }
        }
        if (!content.prescriptions().isEmpty()) {
            passages.medicines(content.prescriptions());
        }
    }

    private void signature() {
        Occasion occasion = content.occasion();
        sheet.need(3 * Style.TEXT.height());
        sheet.text(StandardRoles.P, wording.text("signed", occasion.signedBy()), Style.STRONG);
        sheet.text(StandardRoles.P, wording.moment(occasion.signedAt()), Style.TEXT);
        sheet.skip(22);
    }

    private String running(Proof proof) {
        return wording.text(
                "running",
                wording.text(content.kind().code()),
                content.occasion().patient().replaceAll("\\R+", " "),
                proof.number());
    }
}

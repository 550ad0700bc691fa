package org.horarium.config.documents;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.horarium.config.documents.Grid.Text;
import org.horarium.config.documents.PatientBook.Known;
import org.horarium.config.documents.PatientBook.Note;
import org.horarium.config.documents.PatientBook.Visit;
import org.horarium.shared.Language;
import org.jspecify.annotations.Nullable;

/** Draws everything of a patient: who they are, what is known, when they came, and what was written. */
final class BookPages {

    private static final List<String> KINDS = List.of("allergy", "condition", "medication", "note");
    private static final float[] KNOWN = {52, 16, 16, 16};
    private static final float[] VISITS = {36, 24, 24, 16};

    private final Sheet sheet;
    private final Wording wording;
    private final PatientBook book;
    private final Passages passages;

    private BookPages(Sheet sheet, Wording wording, PatientBook book) {
        this.sheet = sheet;
        this.wording = wording;
        this.book = book;
        passages = new Passages(sheet, wording, StandardRoles.H3);
    }

    /** The whole file. */
    static byte[] draw(PatientBook book, Language language, Source source) throws IOException {
        String country = Objects.requireNonNullElse(book.country(), "");
        Wording wording = new Wording(language, country);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Sheet sheet = new Sheet(file, wording, Letters.read(wording.text("record")), country)) {
            BookPages pages = new BookPages(sheet, wording, book);
            pages.head();
            KINDS.forEach(pages::known);
            pages.visits();
            book.notes().forEach(pages::note);
            new Edges(sheet, wording, pages.running(), source).draw();
        }
        return file.toByteArray();
    }

    private void head() {
        sheet.text(StandardRoles.H1, wording.text("record"), Style.TITLE);
        sheet.skip(12);
        Facts facts = new Facts(sheet)
                .add(wording.text("patient"), book.patient(), Style.NAME)
                .add(wording.text("born"), wording.date(book.bornOn()), Style.NAME);
        book.details().forEach(detail -> facts.add(wording.text(detail.name()), detail.value(), Style.TEXT));
        facts.add(wording.text("made"), wording.moment(book.madeAt()), Style.TEXT)
                .draw();
        sheet.skip(20);
    }

    private void known(String kind) {
        List<Known> all =
                book.known().stream().filter(one -> one.kind().equals(kind)).toList();
        section(kind, all.isEmpty());
        if (!all.isEmpty()) {
            table(
                    KNOWN,
                    List.of("what", "since", "until", "said"),
                    all.stream().map(this::row).toList());
        }
    }

    private List<List<Text>> row(Known one) {
        String detail = one.detail();
        Text text = new Text(one.text(), Style.STRONG);
        return List.of(
                detail == null ? List.of(text) : List.of(text, new Text(detail, Style.TEXT)),
                date(one.since()),
                date(one.until()),
                cell(wording.text("said." + one.source())));
    }

    private void visits() {
        section("visits", book.visits().isEmpty());
        if (!book.visits().isEmpty()) {
            table(
                    VISITS,
                    List.of("when", "doctor", "place", "status"),
                    book.visits().stream().map(this::row).toList());
        }
    }

    private List<List<Text>> row(Visit visit) {
        return List.of(
                cell(wording.moment(visit.at())),
                cell(visit.doctor()),
                cell(visit.place()),
                cell(wording.text("status." + visit.status())));
    }

    private void note(Note note) {
        sheet.need(Style.HEADING.height() + 5 * Style.TEXT.height());
        sheet.text(StandardRoles.H2, wording.text("written", wording.moment(note.at())), Style.HEADING);
        String signedBy = note.signedBy();
        sheet.text(
                StandardRoles.P,
                signedBy == null ? wording.text("unsigned", note.doctor()) : wording.text("signed", signedBy),
                Style.TEXT);
        sheet.skip(8);
        passages.diagnoses(note.diagnoses());
        passages.prose("findings", note.findings());
        passages.prose("plan", note.plan());
        if (!note.prescriptions().isEmpty()) {
            passages.heading("medicines", 9);
            sheet.skip(6);
            passages.medicines(note.prescriptions());
        }
        sheet.skip(14);
    }

    private void section(String key, boolean isEmpty) {
        sheet.need(Style.HEADING.height() + 4 * Style.TEXT.height());
        sheet.text(StandardRoles.H2, wording.text(key), Style.HEADING);
        sheet.skip(4);
        if (isEmpty) {
            sheet.text(StandardRoles.P, wording.text("nothing"), Style.TEXT);
            sheet.skip(14);
        }
    }

    private void table(float[] shares, List<String> head, List<List<List<Text>>> rows) {
        new Grid(sheet, shares, head.stream().map(wording::text).toList()).draw(rows);
        sheet.skip(14);
    }

    private List<Text> date(@Nullable LocalDate date) {
        return cell(date == null ? wording.text("unsaid") : wording.date(date));
    }

    private static List<Text> cell(String text) {
        return List.of(new Text(text, Style.TEXT));
    }

    private String running() {
        return wording.text(
                "running",
                wording.text("record"),
                book.patient().replaceAll("\\R+", " "),
                wording.date(book.madeAt().toLocalDate()));
    }
}

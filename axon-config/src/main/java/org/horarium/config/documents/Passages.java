package org.horarium.config.documents;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.horarium.config.documents.Grid.Text;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.Prescription;
import org.jspecify.annotations.Nullable;

/** What was written of a visit, passage by passage. */
final class Passages {

    private static final float[] SHARES = {34, 15, 18, 12, 12, 13};

    private final Sheet sheet;
    private final Wording wording;
    private final String heading;

    /** @param heading the role of what stands above a passage */
    Passages(Sheet sheet, Wording wording, String heading) {
        this.sheet = sheet;
        this.wording = wording;
        this.heading = heading;
    }

    /** @param lines so many of what follows have to stand below it */
    void heading(String key, int lines) {
        sheet.need(Style.HEADING.height() + lines * Style.TEXT.height());
        sheet.text(heading, wording.text(key), Style.HEADING);
        sheet.skip(4);
    }

    void prose(String key, @Nullable String text) {
        if (text != null && !Letters.said(text).isBlank()) {
            heading(key, 3);
            sheet.text(StandardRoles.P, text.strip(), Style.TEXT);
            sheet.skip(14);
        }
    }

    void diagnoses(List<Diagnosis> diagnoses) {
        if (diagnoses.isEmpty()) {
            return;
        }
        heading("diagnoses", 3);
        sheet.begin(StandardRoles.L);
        for (Diagnosis diagnosis : diagnoses) {
            String text = diagnosis.text().replaceAll("\\R+", " ");
            String code = diagnosis.code();
            sheet.begin(StandardRoles.LI);
            sheet.text(StandardRoles.LBODY, code == null ? text : wording.text("coded", text, code), Style.TEXT);
            sheet.end();
        }
        sheet.end();
        sheet.skip(14);
    }

    void medicines(List<Prescription> prescriptions) {
        new Grid(
                        sheet,
                        SHARES,
                        Stream.of("medicine", "dose", "frequency", "duration", "repeats", "substitution")
                                .map(wording::text)
                                .toList())
                .draw(prescriptions.stream().map(this::row).toList());
        sheet.skip(10);
    }

    private List<List<Text>> row(Prescription prescription) {
        Integer repeats = prescription.repeats();
        Boolean substitution = prescription.substitution();
        return List.of(
                medicine(prescription),
                cell(prescription.dose()),
                cell(prescription.frequency()),
                cell(prescription.duration()),
                cell(repeats == null ? null : repeats.toString()),
                cell(substitution == null ? null : wording.text(substitution ? "allowed" : "forbidden")));
    }

    private List<Text> medicine(Prescription prescription) {
        return Stream.of(
                        new Text(prescription.drug(), Style.STRONG),
                        new Text(form(prescription), Style.TEXT),
                        new Text(prescription.code() == null ? "" : "RxNorm " + prescription.code(), Style.SMALL),
                        new Text(Objects.requireNonNullElse(prescription.note(), ""), Style.TEXT))
                .filter(text -> !text.text().isBlank())
                .toList();
    }

    private String form(Prescription prescription) {
        String form = prescription.form();
        String route = prescription.route();
        return form.isBlank() || route.isBlank() ? form + route : wording.text("both", form, route);
    }

    private List<Text> cell(@Nullable String text) {
        return List.of(new Text(text == null || text.isBlank() ? wording.text("unsaid") : text, Style.TEXT));
    }
}

package org.horarium.config.documents;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import java.util.List;

/** Tells whoever holds the paper how to find out whether it is genuine. */
final class VerificationPanel {

    private static final float PADDING = 14;
    private static final float CODE = 92;
    private static final Style HOW = new Style(9, false, Style.INK, 1.4f);
    private static final Style ADDRESS = new Style(8, false, Style.ACCENT, 1.5f);
    private static final Style VALUE = new Style(9, true, Style.INK, 1.4f);

    private final Sheet sheet;
    private final Wording wording;
    private final Proof proof;

    VerificationPanel(Sheet sheet, Wording wording, Proof proof) {
        this.sheet = sheet;
        this.wording = wording;
        this.proof = proof;
    }

    void draw() {
        float start = PADDING + CODE + 6;
        float width = sheet.width() - start - PADDING;
        List<Line> how = sheet.typesetter().lines(wording.text("verify.how"), HOW, width);
        List<Line> address = sheet.typesetter().lines(proof.address(), ADDRESS, width);
        float height = 2 * PADDING
                + Style.HEADING.height()
                + how.size() * HOW.height()
                + address.size() * ADDRESS.height()
                + 4
                + Style.LABEL.height()
                + VALUE.height();
        sheet.need(height);
        sheet.panel(height, false);
        float top = sheet.y() - PADDING;
        String heading = wording.text("verify");
        top = block(
                StandardRoles.H2,
                heading,
                sheet.typesetter().lines(heading, Style.HEADING, width),
                Style.HEADING,
                start,
                width,
                top);
        top = block(StandardRoles.P, wording.text("verify.how"), how, HOW, start, width, top);
        top = link(address, start, width, top) - 4;
        fact("number", proof.number(), start, width / 2, top);
        fact("fingerprint", proof.fingerprint(), start + width / 2, width / 2, top);
        sheet.figure(
                QrMark.of(proof.address()),
                Letters.read(wording.text("code", proof.address())),
                PADDING / 2,
                CODE,
                sheet.y() - (height - CODE) / 2);
        sheet.skip(height);
    }

    private float block(String role, String text, List<Line> lines, Style style, float start, float width, float from) {
        float top = from;
        sheet.begin(role, text);
        for (Line line : lines) {
            sheet.line(line, style, start, width, top);
            top -= style.height();
        }
        sheet.end();
        return top;
    }

    private float link(List<Line> lines, float start, float width, float from) {
        float top = from;
        sheet.begin(StandardRoles.P);
        sheet.begin(StandardRoles.LINK);
        for (Line line : lines) {
            sheet.line(line, ADDRESS, start, width, top);
            top -= ADDRESS.height();
        }
        sheet.link(proof.address(), wording.text("verify"), start, width, from, from - top);
        sheet.end();
        sheet.end();
        return top;
    }

    private void fact(String key, String value, float start, float width, float top) {
        block(
                StandardRoles.P,
                wording.text(key),
                List.of(sheet.typesetter().line(wording.text(key), Style.LABEL)),
                Style.LABEL,
                start,
                width,
                top);
        block(
                StandardRoles.P,
                value,
                List.of(sheet.typesetter().line(value, VALUE)),
                VALUE,
                start,
                width,
                top - Style.LABEL.height());
    }
}

package org.horarium.config.documents;

import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import io.nayuki.qrcodegen.QrCode;

/** An address as a pattern that cameras read, drawn with lines and no pixels, so that it is sharp at any size. */
record QrMark(QrCode code) {

    /** What scanners need to have empty around it. */
    private static final int QUIET = 4;

    static QrMark of(String address) {
        return new QrMark(QrCode.encodeText(address, QrCode.Ecc.MEDIUM));
    }

    /** Draws it into a square with that lower left corner. Neighbours in a row are one stroke, so that no seams show. */
    void draw(PdfCanvas canvas, float left, float bottom, float side) {
        float module = side / (code.size + 2 * QUIET);
        canvas.saveState().setFillColor(Style.INK);
        for (int row = 0; row < code.size; row++) {
            float y = bottom + (QUIET + code.size - 1 - row) * module;
            for (int column = 0; column < code.size; column++) {
                int first = column;
                while (code.getModule(column, row)) { // beyond the edge there is nothing
                    column++;
                }
                if (column > first) {
                    canvas.rectangle(left + (QUIET + first) * module, y, (column - first) * module, module);
                }
            }
        }
        canvas.fill().restoreState();
    }
}

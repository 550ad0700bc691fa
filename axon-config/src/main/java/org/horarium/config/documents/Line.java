package org.horarium.config.documents;

import com.itextpdf.kernel.font.PdfFont;
import java.util.List;

/**
 * A line as it is set.
 *
 * @param stretches from left to right
 */
record Line(List<Stretch> stretches, float width) {

    static final Line EMPTY = new Line(List.of(), 0);

    Line {
        stretches = List.copyOf(stretches);
    }

    /**
     * Letters that are read in one direction.
     *
     * @param runs from left to right
     * @param said what it says in the order in which it is read; empty where that is how its letters stand already
     */
    record Stretch(List<Run> runs, String said) {

        Stretch {
            runs = List.copyOf(runs);
        }
    }

    /** Letters of one font, from left to right. */
    record Run(PdfFont font, String letters) {}
}

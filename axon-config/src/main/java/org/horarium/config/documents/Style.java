package org.horarium.config.documents;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;

/**
 * How a text looks.
 *
 * @param leading from one line to the next, in parts of the size
 */
record Style(float size, boolean isBold, Color color, float leading) {

    static final Color INK = new DeviceRgb(0x1f, 0x29, 0x33);
    static final Color FAINT = new DeviceRgb(0x5a, 0x67, 0x72);
    static final Color ACCENT = new DeviceRgb(0x1d, 0x4e, 0x5f);
    static final Color BAND = new DeviceRgb(0xf3, 0xf6, 0xf7);
    static final Color RULE = new DeviceRgb(0xc9, 0xd3, 0xd8);

    static final Style TITLE = new Style(25, true, INK, 1.2f);
    static final Style HEADING = new Style(12, true, ACCENT, 1.35f);
    static final Style CLINIC = new Style(12.5f, true, ACCENT, 1.35f);
    static final Style TEXT = new Style(10, false, INK, 1.5f);
    static final Style STRONG = new Style(10, true, INK, 1.5f);
    static final Style NAME = new Style(11, true, INK, 1.4f);
    static final Style LEAD = new Style(11, false, FAINT, 1.4f);
    static final Style SMALL = new Style(8, false, FAINT, 1.4f);
    static final Style LABEL = new Style(8, true, ACCENT, 1.35f);

    /** How much one line takes of the page. */
    float height() {
        return size * leading;
    }

    /** From the top of a line to the foot of its letters: what the leading adds stands half above. */
    float rise() {
        return height() / 2 + size * 0.34f;
    }
}

package org.horarium.config.documents;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.horarium.config.documents.Sheet.Block;

/** Names and what they stand for, two beside each other on a panel. */
final class Facts {

    private static final float PADDING = 14;
    private static final float BETWEEN = 8;

    private final Sheet sheet;
    private final Map<String, Block> facts = new LinkedHashMap<>();

    Facts(Sheet sheet) {
        this.sheet = sheet;
    }

    Facts add(String name, String value, Style style) {
        facts.put(name, new Block(sheet.typesetter().lines(value, style, columnWidth()), style));
        said.add(value);
        return this;
    }

    private final List<String> said = new ArrayList<>();

    private float columnWidth() {
        return (sheet.width() - 3 * PADDING) / 2;
    }

    void draw() {
        List<Map.Entry<String, Block>> all = new ArrayList<>(facts.entrySet());
        float height = 2 * PADDING - BETWEEN;
        for (int left = 0; left < all.size(); left += 2) {
            height += rowHeight(all, left);
        }
        sheet.need(Math.min(height, sheet.wholeRoom()));
        sheet.panel(height, true);
        sheet.skip(PADDING - 2);
        sheet.begin(StandardRoles.L);
        for (int left = 0; left < all.size(); left += 2) {
            for (int column = 0; column < 2 && left + column < all.size(); column++) {
                draw(all.get(left + column), said.get(left + column), PADDING + column * (columnWidth() + PADDING));
            }
            sheet.skip(rowHeight(all, left));
        }
        sheet.end();
        sheet.skip(PADDING - BETWEEN + 2);
    }

    private static float rowHeight(List<Map.Entry<String, Block>> all, int left) {
        float highest = all.get(left).getValue().height();
        if (left + 1 < all.size()) {
            highest = Math.max(highest, all.get(left + 1).getValue().height());
        }
        return highest + Style.LABEL.height() + BETWEEN;
    }

    private void draw(Map.Entry<String, Block> fact, String value, float start) {
        Style style = fact.getValue().style();
        sheet.begin(StandardRoles.LI);
        sheet.begin(StandardRoles.LBL, fact.getKey());
        sheet.line(sheet.typesetter().line(fact.getKey(), Style.LABEL), Style.LABEL, start, columnWidth(), sheet.y());
        sheet.end();
        sheet.begin(StandardRoles.LBODY, value);
        float top = sheet.y() - Style.LABEL.height();
        for (Line line : fact.getValue().lines()) {
            sheet.line(line, style, start, columnWidth(), top);
            top -= style.height();
        }
        sheet.end();
        sheet.end();
    }
}

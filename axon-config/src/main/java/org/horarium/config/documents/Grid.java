package org.horarium.config.documents;

import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import java.util.ArrayList;
import java.util.List;

/** A table with a head that each page repeats. A row stays in one piece wherever a page has room for it. */
final class Grid {

    private static final float GAP = 8;
    private static final float PADDING = 6;
    private static final Style HEAD = Style.LABEL;
    /** So many lines of the first row have to stand below the head. */
    private static final int FIRST = 7;

    private final Sheet sheet;
    private final float[] starts;
    private final float[] widths;
    private final List<List<Piece>> head = new ArrayList<>();

    /** A line of a cell, and the text that it is part of. */
    private record Piece(Line line, Style style, int part) {}

    /** A text of a cell. */
    record Text(String text, Style style) {}

    /** @param shares of the width that each column gets */
    Grid(Sheet sheet, float[] shares, List<String> names) {
        this.sheet = sheet;
        starts = new float[shares.length];
        widths = new float[shares.length];
        float sum = 0;
        for (float share : shares) {
            sum += share;
        }
        float start = 0;
        for (int column = 0; column < shares.length; column++) {
            float whole = sheet.width() * shares[column] / sum;
            starts[column] = start;
            widths[column] = whole - GAP;
            start += whole;
        }
        for (int column = 0; column < names.size(); column++) {
            head.add(pieces(List.of(new Text(names.get(column), HEAD)), column));
        }
    }

    void draw(List<List<List<Text>>> rows) {
        sheet.need(height(head) + FIRST * Style.TEXT.height());
        sheet.begin(StandardRoles.TABLE);
        sheet.begin(StandardRoles.THEAD);
        sheet.begin(StandardRoles.TR);
        drawHead(true);
        sheet.end();
        sheet.end();
        sheet.begin(StandardRoles.TBODY);
        for (int number = 0; number < rows.size(); number++) {
            drawRow(rows.get(number), number == 0);
        }
        sheet.end();
        sheet.end();
    }

    private void drawHead(boolean isFirst) {
        float height = height(head);
        for (int column = 0; column < head.size(); column++) {
            float top = sheet.y() - (height - height(head.get(column))); // they stand on the rule
            if (isFirst) {
                sheet.begin(StandardRoles.TH);
                sheet.tags()
                        .getProperties()
                        .addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", "Column"));
            }
            for (Piece piece : head.get(column)) {
                if (isFirst) {
                    sheet.line(piece.line(), HEAD, starts[column], widths[column], top);
                } else {
                    sheet.edge(piece.line(), HEAD, starts[column], widths[column], top);
                }
                top -= HEAD.height();
            }
            if (isFirst) {
                sheet.end();
            }
        }
        sheet.skip(height + 3);
        sheet.rule(0, sheet.width(), sheet.y(), 1);
        sheet.skip(PADDING);
    }

    private void drawRow(List<List<Text>> row, boolean isFirst) {
        List<List<Piece>> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(pieces(row.get(column), column));
        }
        float height = height(cells) + PADDING;
        float wholePage = sheet.wholeRoom() - height(head) - 3 * PADDING;
        boolean isBetterWhole = height <= wholePage && !isFirst; // no head stays alone
        if (height > sheet.room() && (isBetterWhole || sheet.room() < 3 * Style.TEXT.height())) {
            nextPage();
        }
        sheet.begin(StandardRoles.TR);
        for (int column = 0; column < cells.size(); column++) {
            sheet.begin(StandardRoles.TD);
            sheet.end();
        }
        int[] next = new int[cells.size()];
        while (true) {
            float deepest = drawWhatFits(cells, row, next);
            sheet.skip(deepest);
            if (isDone(cells, next)) {
                break;
            }
            nextPage();
        }
        sheet.end();
        sheet.skip(PADDING);
        sheet.rule(0, sheet.width(), sheet.y(), 0.5f);
        sheet.skip(PADDING);
    }

    /** Each cell from where it was left, as far down as the page goes. */
    private float drawWhatFits(List<List<Piece>> cells, List<List<Text>> row, int[] next) {
        float deepest = 0;
        for (int column = 0; column < cells.size(); column++) {
            sheet.tags().moveToKid(column);
            float depth = 0;
            List<Piece> cell = cells.get(column);
            int part = next[column] == 0 ? -1 : cell.get(next[column] - 1).part();
            if (part >= 0
                    && next[column] < cell.size()
                    && cell.get(next[column]).part() == part) {
                sheet.tags().moveToKid(part);
            } else {
                part = -1;
            }
            while (next[column] < cell.size()
                    && depth + cell.get(next[column]).style().height() <= sheet.room() - PADDING) {
                Piece piece = cell.get(next[column]++);
                if (piece.part() != part) {
                    if (part >= 0) {
                        sheet.end();
                    }
                    part = piece.part();
                    sheet.begin(StandardRoles.P, row.get(column).get(part).text());
                }
                sheet.line(piece.line(), piece.style(), starts[column], widths[column], sheet.y() - depth);
                depth += piece.style().height();
            }
            if (part >= 0) {
                sheet.end();
            }
            sheet.end();
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private void nextPage() {
        sheet.nextPage();
        drawHead(false);
    }

    private static boolean isDone(List<List<Piece>> cells, int[] next) {
        for (int column = 0; column < next.length; column++) {
            if (next[column] < cells.get(column).size()) {
                return false;
            }
        }
        return true;
    }

    private List<Piece> pieces(List<Text> texts, int column) {
        List<Piece> pieces = new ArrayList<>();
        for (int part = 0; part < texts.size(); part++) {
            Style style = texts.get(part).style();
            for (Line line : sheet.typesetter().lines(texts.get(part).text(), style, widths[column])) {
                pieces.add(new Piece(line, style, part));
            }
        }
        return pieces;
    }

    private static float height(Iterable<List<Piece>> cells) {
        float highest = 0;
        for (List<Piece> cell : cells) {
            highest = Math.max(highest, height(cell));
        }
        return highest;
    }

    private static float height(List<Piece> cell) {
        float height = 0;
        for (Piece piece : cell) {
            height += piece.style().height();
        }
        return height;
    }
}

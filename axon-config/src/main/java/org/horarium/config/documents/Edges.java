package org.horarium.config.documents;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;

/** What stands at the edges of each page: what it belongs to, which it is, and where the source is. */
final class Edges {

    private static final float HEAD = 30;
    private static final float FOOT = 46;
    private static final float GAP = 3;
    private static final Style STYLE = new Style(7.5f, false, Style.FAINT, 1.4f);
    private static final Style ADDRESS = new Style(7.5f, false, Style.ACCENT, 1.4f);

    private final Sheet sheet;
    private final Wording wording;
    private final String running;
    private final Source source;

    /** @param running whose it is: it stands on each page, as pages get lost */
    Edges(Sheet sheet, Wording wording, String running, Source source) {
        this.sheet = sheet;
        this.wording = wording;
        this.running = running;
        this.source = source;
    }

    void draw() {
        for (int number = 1; number <= sheet.pages(); number++) {
            sheet.turnTo(number);
            if (number > 1) {
                sheet.edge(
                        sheet.typesetter().lines(running, STYLE, sheet.width()).get(0),
                        STYLE,
                        0,
                        sheet.width(),
                        sheet.height() - HEAD);
            }
            sheet.rule(0, sheet.width(), FOOT + 5, 0.5f);
            Line page = line(wording.text("page", Integer.toString(number), Integer.toString(sheet.pages())), STYLE);
            sheet.edge(page, STYLE, sheet.width() - page.width(), page.width(), FOOT);
            source(number == sheet.pages());
        }
    }

    /** Read aloud once, and seen on each page. */
    private void source(boolean isRead) {
        String words = wording.text("source");
        Line text = line(words, STYLE);
        Line address = line(source.address(), ADDRESS);
        float start = text.width() + GAP;
        if (isRead) {
            sheet.begin(StandardRoles.P);
            sheet.begin(StandardRoles.SPAN, words);
            sheet.line(text, STYLE, 0, text.width(), FOOT);
            sheet.end();
            sheet.begin(StandardRoles.LINK);
            sheet.line(address, ADDRESS, start, address.width(), FOOT);
            sheet.link(source.address(), words, start, address.width(), FOOT, ADDRESS.height());
            sheet.end();
            sheet.end();
        } else {
            sheet.edge(text, STYLE, 0, text.width(), FOOT);
            sheet.edge(address, ADDRESS, start, address.width(), FOOT);
        }
    }

    private Line line(String text, Style style) {
        return sheet.typesetter().line(text, style);
    }
}

package org.horarium.config.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.itextpdf.kernel.font.PdfFont;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.horarium.config.documents.Line.Run;
import org.horarium.config.documents.Line.Stretch;

/**
 * Breaks texts into lines, gives Arabic letters the forms that their neighbours ask for, and puts every line into the order
 * in which it stands on paper (UAX #9). It finds pictures of letters by their code points, so accents of Arabic letters stand
 * where the font has them, before the letter that they belong to.
 */
final class Typesetter {

    private static final ArabicShaping SHAPING = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
    /** Accents as they stand by themselves, and between them those of the shapes that ICU gives them. */
    private static final String ACCENTS =
            "\u064B\u064B\u064C\0\u064D\0\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

    private static final char FIRST_ACCENT = '\uFE70';
    /** More letters than any line has. */
    private static final int LONGEST = 400;

    private final Typeface regular = Typeface.regular();
    private final Typeface bold = Typeface.bold();
    private final Locale locale;
    private final boolean isRightToLeft;

    Typesetter(Wording wording) throws IOException {
        this.locale = wording.locale();
        this.isRightToLeft = wording.language().isRightToLeft();
    }

    /** The lines of that text where there is so much room for each; a word that is longer is broken where it must be. */
    List<Line> lines(String text, Style style, float room) {
        Typeface face = style.isBold() ? bold : regular;
        String shown = Letters.shown(Letters.said(text), face::has);
        List<Line> lines = new ArrayList<>();
        for (String paragraph : shown.split("\n", -1)) {
            if (paragraph.isBlank()) {
                lines.add(Line.EMPTY);
            } else {
                new Paragraph(paragraph, face, style.size(), room).breakInto(lines);
            }
        }
        return lines;
    }

    /** All of it on one line, however long that is. */
    Line line(String text, Style style) {
        return lines(text.replace('\n', ' '), style, Float.MAX_VALUE).get(0);
    }

    private final class Paragraph {

        private final String text;
        private final Typeface face;
        private final float size;
        private final float room;
        private final Bidi order;

        Paragraph(String text, Typeface face, float size, float room) {
            this.text = text;
            this.face = face;
            this.size = size;
            this.room = room;
            this.order = new Bidi(text, Bidi.LEVEL_DEFAULT_LTR);
        }

        void breakInto(List<Line> lines) {
            BreakIterator places = BreakIterator.getLineInstance(locale);
            places.setText(text);
            int start = 0;
            int last = 0;
            for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
                if (!fits(start, end) && last > start) {
                    lines.add(line(start, last));
                    start = last;
                }
                while (!fits(start, end)) {
                    int cut = cut(start, end);
                    lines.add(line(start, cut));
                    start = cut;
                }
                last = end;
            }
            if (start < text.length()) {
                lines.add(line(start, text.length()));
            }
        }

        private boolean fits(int start, int end) {
            return room == Float.MAX_VALUE
                    || (end - start <= LONGEST
                            && width(shaped(text.substring(start, end).stripTrailing())) <= room);
        }

        /** As many letters as there is room for, and one at least; an accent stays with its letter. */
        private int cut(int start, int end) {
            BreakIterator letters = BreakIterator.getCharacterInstance(locale);
            letters.setText(text);
            int cut = letters.following(start);
            for (int next = letters.next();
                    next != BreakIterator.DONE && next < end && fits(start, next);
                    next = letters.next()) {
                cut = next;
            }
            return cut;
        }

        /** Where lines end on the left, the space at their end would push them in. */
        private Line line(int start, int upTo) {
            int end = isRightToLeft
                    ? start + text.substring(start, upTo).stripTrailing().length()
                    : upTo;
            if (end == start) {
                return Line.EMPTY;
            }
            Bidi line = order.setLine(start, end);
            List<Stretch> stretches = new ArrayList<>();
            for (int number = 0; number < line.countRuns(); number++) {
                BidiRun run = line.getVisualRun(number);
                String part = text.substring(start + run.getStart(), start + run.getLimit());
                if (run.isOddRun()) {
                    addLeftwards(stretches, part);
                } else {
                    stretches.add(new Stretch(runs(part, false), ""));
                }
            }
            float width = 0;
            for (Stretch stretch : stretches) {
                for (Run run : stretch.runs()) {
                    width += run.font().getWidth(run.letters(), size);
                }
            }
            return new Line(stretches, width);
        }

        /** The last word first. Brackets stand by themselves: they turn around, which those who read them undo. */
        private void addLeftwards(List<Stretch> stretches, String part) {
            int end = part.length();
            while (end > 0) {
                int start = end - 1;
                boolean isBracket = UCharacter.isMirrored(part.charAt(start));
                while (!isBracket && start > 0 && !UCharacter.isMirrored(part.charAt(start - 1))) {
                    start--;
                }
                String piece = part.substring(start, end);
                List<Run> runs = runs(Bidi.writeReverse(shaped(piece), Bidi.DO_MIRRORING), true);
                stretches.add(
                        new Stretch(runs, piece.codePoints().anyMatch(Character::isLetter) ? Letters.read(piece) : ""));
                end = start;
            }
        }

        private List<Run> runs(String letters, boolean isLeftwards) {
            List<Run> runs = new ArrayList<>();
            StringBuilder same = new StringBuilder();
            PdfFont font = null;
            for (int at = 0; at < letters.length(); at += Character.charCount(letters.codePointAt(at))) {
                int point = letters.codePointAt(at);
                if (Letters.isMark(point)) {
                    continue;
                }
                PdfFont its = face.of(point, isLeftwards);
                if (font != null && its != font) {
                    runs.add(new Run(font, same.toString()));
                    same.setLength(0);
                }
                font = its;
                same.appendCodePoint(point);
            }
            if (font != null) {
                runs.add(new Run(font, same.toString()));
            }
            return runs;
        }

        private float width(String letters) {
            return (float) letters.codePoints()
                    .filter(point -> !Letters.isMark(point))
                    .mapToDouble(point -> face.of(point, false).getWidth(point, size))
                    .sum();
        }
    }

    private static String shaped(String text) {
        try {
            StringBuilder shaped = new StringBuilder(SHAPING.shape(text));
            for (int at = 0; at < shaped.length(); at++) {
                int accent = shaped.charAt(at) - FIRST_ACCENT;
                if (accent >= 0 && accent < ACCENTS.length() && ACCENTS.charAt(accent) != 0) {
                    shaped.setCharAt(at, ACCENTS.charAt(accent));
                }
            }
            return shaped.toString();
        } catch (ArabicShapingException impossible) {
            throw new IllegalStateException(impossible); // only where there is no room for what grows
        }
    }
}

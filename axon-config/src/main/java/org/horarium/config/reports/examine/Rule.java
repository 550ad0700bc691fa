package org.horarium.config.reports.examine;

import java.util.Locale;

/** What a file must not be or hold. The codes are part of the API and never change. */
public enum Rule {
    EMPTY("The file is empty."),
    NOT_A_REPORT_TYPE("Only PDF, JPEG and PNG are taken, whatever a file is called."),
    HEADER_NOT_FIRST("Something else stands before the beginning of the PDF."),
    ALSO_AN_ARCHIVE("The file is an archive, too."),
    ALSO_A_PAGE("The file is a web page, too."),
    TRAILING_DATA("Something else stands behind the end of the file."),
    TRUNCATED("The file breaks off before its end."),
    DAMAGED("The file is not in order, and programs would have to guess what it says."),
    TOO_MANY_PIXELS("The picture has more than 100 million pixels."),
    ANIMATED("The picture moves."),
    DECOMPRESSION_BOMB("The file would become too large when it is opened."),
    TOO_COMPLEX("The file takes too long to look into."),
    PDF_ENCRYPTED("The PDF is encrypted, and nobody can tell what it holds."),
    PDF_WITH_SCRIPT("The PDF holds a script."),
    PDF_WITH_LAUNCH("The PDF starts a program or opens another file."),
    PDF_WITH_ATTACHMENT("The PDF holds other files."),
    PDF_WITH_MEDIA("The PDF holds sound, video or other moving content."),
    PDF_WITH_XFA("The PDF holds a form of the kind XFA."),
    PDF_WITH_FORM_ACTION("The PDF sends or takes in what is filled in."),
    PDF_WITH_ACTION("The PDF does something by itself.");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    /** The stable code, such as {@code pdf-with-script}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same for people. */
    public String sentence() {
        return sentence;
    }
}

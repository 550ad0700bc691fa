package org.horarium.config.reports.examine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that a PDF has for what goes beyond showing itself. */
final class PdfNames {

    private static final Map<String, Rule> ANYWHERE = Map.ofEntries(
            Map.entry("JavaScript", Rule.PDF_WITH_SCRIPT),
            Map.entry("JS", Rule.PDF_WITH_SCRIPT),
            Map.entry("Launch", Rule.PDF_WITH_LAUNCH),
            Map.entry("GoToR", Rule.PDF_WITH_LAUNCH),
            Map.entry("GoToE", Rule.PDF_WITH_LAUNCH),
            Map.entry("EmbeddedFile", Rule.PDF_WITH_ATTACHMENT),
            Map.entry("EmbeddedFiles", Rule.PDF_WITH_ATTACHMENT),
            Map.entry("FileAttachment", Rule.PDF_WITH_ATTACHMENT),
            Map.entry("RichMedia", Rule.PDF_WITH_MEDIA),
            Map.entry("RichMediaContent", Rule.PDF_WITH_MEDIA),
            Map.entry("Rendition", Rule.PDF_WITH_MEDIA),
            Map.entry("Movie", Rule.PDF_WITH_MEDIA),
            Map.entry("XFA", Rule.PDF_WITH_XFA),
            Map.entry("SubmitForm", Rule.PDF_WITH_FORM_ACTION),
            Map.entry("ImportData", Rule.PDF_WITH_FORM_ACTION),
            Map.entry("AA", Rule.PDF_WITH_ACTION));

    /** Shorter ones come about by chance among so many packed bytes. */
    private static final int LONG_ENOUGH = 6;

    private PdfNames() {}

    /** What speaks against that name in an object, or null. */
    static @Nullable Rule against(String name) {
        return ANYWHERE.get(name);
    }

    /** What speaks against it in bytes of which nobody knows whether they are an object's, or null. */
    static @Nullable Rule againstRaw(String name) {
        return name.length() < LONG_ENOUGH ? null : ANYWHERE.get(name);
    }
}

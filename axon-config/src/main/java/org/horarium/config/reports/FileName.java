package org.horarium.config.reports;

import java.text.Normalizer;
import java.util.Locale;
import org.horarium.config.reports.examine.Kind;
import org.jspecify.annotations.Nullable;

/** What a file is called when it is handed out: what its sender called it, as far as that is a name and no path or trick. */
final class FileName {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "report";

    private FileName() {}

    /** The name, with the ending of what it was found to be. */
    static String of(@Nullable String sent, Kind kind) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // Unseen letters can turn a name round, so that it seems to end in something else.
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029\"<>|:*?;]", "")
                .strip();
        int dot = name.lastIndexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).replaceAll("^\\.+|[. ]+$", "");
        if (stem.length() > LONGEST) {
            stem = stem.substring(0, Character.isHighSurrogate(stem.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
        }
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits = ending.equals(kind.ending()) || (kind == Kind.JPEG && ending.equals("jpeg"));
        return (stem.isBlank() ? NAMELESS : stem) + "." + (fits ? ending : kind.ending());
    }
}

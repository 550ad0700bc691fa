package org.horarium.config.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.horarium.config.OnReadingSide;
import org.horarium.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints everything that is kept of a patient, for them to read and to keep. */
@Component
@OnReadingSide
public class BookPrinting {

    private final Source source;

    BookPrinting(@Value("${horarium.public-url:http://localhost:8080}") String site) {
        source = new Source(site.replaceFirst("/+$", "") + "/source");
    }

    /**
     * The book as a PDF.
     *
     * @param language what was asked for: en, de, es or ar; null for the patient's
     * @param patients the one in which the patient wants to be spoken to; English where we do not have it
     * @throws org.horarium.shared.InvalidInput where another was asked for
     */
    public byte[] print(PatientBook book, @Nullable String language, @Nullable String patients) {
        Language chosen = language == null ? Language.known(patients).orElse(Language.ENGLISH) : Language.of(language);
        try {
            return BookPages.draw(book, chosen, source);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

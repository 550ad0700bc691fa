package org.horarium.config.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The languages in which documents are issued. */
enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    SPANISH("es"),
    ARABIC("ar");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As BCP 47 names it. */
    String tag() {
        return tag;
    }

    boolean isRightToLeft() {
        return this == ARABIC;
    }

    /** Dates are written as where the clinic is; where nobody knows, as most of this language's readers here do. */
    Locale in(@Nullable String country) {
        String region = country != null && country.matches("[A-Za-z]{2}") ? country : "US";
        return new Locale.Builder().setLanguage(tag).setRegion(region).build();
    }

    /** The one that was asked for. */
    static Language of(String text) {
        return known(text).orElseThrow(() -> new InvalidInput("language", "must be en, de, es or ar"));
    }

    /** The one that a longer name such as {@code de-AT} means, where we have it. */
    static Optional<Language> known(@Nullable String text) {
        String wanted = Locale.forLanguageTag(text == null ? "" : text.replace('_', '-'))
                .getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(wanted))
                .findFirst();
    }
}

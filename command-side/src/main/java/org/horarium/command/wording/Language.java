package org.horarium.command.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which people are told things. */
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

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    boolean isRightToLeft() {
        return this == ARABIC;
    }

    static Optional<Language> tagged(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /** That of somebody who speaks so; English where we do not. */
    static Language of(Locale locale) {
        return tagged(locale.getLanguage()).orElse(ENGLISH);
    }
}

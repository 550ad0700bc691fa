package org.horarium.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that people are told things in, on paper and in messages. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    SPANISH("es"),
    ARABIC("ar");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As BCP 47 names it. */
    public String tag() {
        return tag;
    }

    /** Without a country, whose ways of writing dates nobody named. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Dates are written as where the clinic is; where nobody knows, as most of this language's readers here do. */
    public Locale in(@Nullable String country) {
        String region = country != null && country.matches("[A-Za-z]{2}") ? country : "US";
        return new Locale.Builder().setLanguage(tag).setRegion(region).build();
    }

    public boolean isRightToLeft() {
        return this == ARABIC;
    }

    /** The one that was asked for; of any other, {@link InvalidInput} says which there are. */
    public static Language of(String text) {
        return known(text).orElseThrow(() -> new InvalidInput("language", "must be en, de, es or ar"));
    }

    /** That of somebody who speaks so; English where we do not. */
    public static Language of(Locale locale) {
        return tagged(locale.getLanguage()).orElse(ENGLISH);
    }

    /** The one of that very tag. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /** The one that a longer name such as {@code de-AT} means, where we have it. */
    public static Optional<Language> known(@Nullable String text) {
        return tagged(Locale.forLanguageTag(text == null ? "" : text.replace('_', '-'))
                .getLanguage());
    }
}

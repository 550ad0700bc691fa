package org.horarium.config.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.horarium.shared.Language;
import org.jspecify.annotations.Nullable;

/** What documents say in one language. Digits are those of the doses, whatever the language: two kinds invite mistakes. */
final class Wording {

    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            TEXTS.put(language, read("/documents/" + language.tag() + ".properties"));
        }
    }

    private final Language language;
    private final Locale locale;

    /** @param country of the clinic */
    Wording(Language language, @Nullable String country) {
        this.language = language;
        this.locale = language.in(country);
    }

    Language language() {
        return language;
    }

    Locale locale() {
        return locale;
    }

    /** That text, with each value kept apart from it, so that neither turns the other's order around. */
    String text(String key, String... values) {
        String text = Objects.requireNonNull(TEXTS.get(language)).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("%s has no text for %s".formatted(language, key));
        }
        for (int number = 0; number < values.length; number++) {
            text = text.replace("{" + number + "}", Letters.FIRST_STRONG + values[number] + Letters.END_OF_IT);
        }
        return language.isRightToLeft() ? Letters.RIGHT_TO_LEFT + text : text;
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** With the zone's name, as clocks elsewhere show something else. */
    String moment(ZonedDateTime moment) {
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment);
        return text(
                "moment", date(moment.toLocalDate()), time, moment.getZone().getDisplayName(TextStyle.FULL, locale));
    }

    private static Properties read(String file) {
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

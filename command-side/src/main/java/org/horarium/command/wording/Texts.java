package org.horarium.command.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.horarium.shared.Language;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.Recipient;

/** The texts of the house, one file for each language. */
final class Texts {

    private static final Map<Language, Properties> FILES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            FILES.put(language, read("/wording/" + language.tag() + ".properties"));
        }
    }

    private Texts() {}

    /** What the house says of such things where a clinic has no words of its own; doctors are spoken to differently. */
    static Words usual(NoticeKind kind, Channel channel, Language language, Recipient.Kind who) {
        String key = lower(kind) + "." + lower(channel);
        String toDoctors = key + ".doctor";
        boolean isToDoctor = who == Recipient.Kind.DOCTOR && has(language, toDoctors + ".text");
        String chosen = isToDoctor ? toDoctors : key;
        String subject = channel == Channel.SMS ? "" : of(language, chosen + ".subject");
        return new Words(subject, of(language, chosen + ".text"));
    }

    static String of(Language language, String key) {
        String text = Objects.requireNonNull(FILES.get(language)).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(language + " has no text for " + key);
        }
        return text;
    }

    private static boolean has(Language language, String key) {
        return Objects.requireNonNull(FILES.get(language)).containsKey(key);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static Properties read(String file) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file))) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.horarium.config.sms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.horarium.command.notification.Replies.Word;
import org.jspecify.annotations.Nullable;

/**
 * What people answer with, as Twilio and the carriers behind it understand it, and in the languages that we speak. Only the
 * word alone counts: "yes, but later" is no yes.
 */
final class ReplyWords {

    private static final Map<String, Word> WORDS = Map.ofEntries(
            Map.entry("STOP", Word.STOP),
            Map.entry("STOPALL", Word.STOP),
            Map.entry("UNSUBSCRIBE", Word.STOP),
            Map.entry("CANCEL", Word.STOP),
            Map.entry("END", Word.STOP),
            Map.entry("QUIT", Word.STOP),
            Map.entry("REVOKE", Word.STOP),
            Map.entry("OPTOUT", Word.STOP),
            Map.entry("STOPP", Word.STOP),
            Map.entry("ARRET", Word.STOP),
            Map.entry("ALTO", Word.STOP),
            Map.entry("PARAR", Word.STOP),
            Map.entry("START", Word.START),
            Map.entry("UNSTOP", Word.START),
            Map.entry("HELP", Word.HELP),
            Map.entry("INFO", Word.HELP),
            Map.entry("HILFE", Word.HELP),
            Map.entry("AIDE", Word.HELP),
            Map.entry("AYUDA", Word.HELP),
            Map.entry("YES", Word.YES),
            Map.entry("JA", Word.YES),
            Map.entry("SI", Word.YES),
            Map.entry("OUI", Word.YES));

    private ReplyWords() {}

    /** What was said, without accents, case and the marks around it. */
    static Optional<Word> of(@Nullable String body, @Nullable String optOut) {
        return known(optOut).or(() -> known(body));
    }

    private static Optional<Word> known(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("^[\\s\\p{P}]+|[\\s\\p{P}]+$", "")
                .toUpperCase(Locale.ROOT);
        return Optional.ofNullable(WORDS.get(plain));
    }
}

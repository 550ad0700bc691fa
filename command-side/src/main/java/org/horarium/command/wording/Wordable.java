package org.horarium.command.wording;

import java.util.Map;
import java.util.Set;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;

/** Words that were looked at, and can be filled in. */
record Wordable(Pattern subjectLine, Pattern body) {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_EMAIL = 4000;
    private static final int LONGEST_SMS = 200;

    /** Those of the house. */
    static Wordable of(NoticeKind kind, Words words) {
        Set<Variable> known = Variable.of(kind);
        return new Wordable(Pattern.of("subject", words.subject(), known), Pattern.of("text", words.text(), known));
    }

    /**
     * Those that somebody has typed in.
     *
     * @throws InvalidInput where they cannot be sent so
     */
    static Wordable checked(NoticeKind kind, Channel channel, Words words) {
        boolean isSms = channel == Channel.SMS;
        if (isSms && !words.subject().isEmpty()) {
            throw new InvalidInput("subject", "must not be given for an SMS, which has none");
        }
        if (!isSms && words.subject().isBlank()) {
            throw new InvalidInput("subject", "is required");
        }
        look("subject", words.subject(), LONGEST_SUBJECT, "");
        look("text", words.text(), isSms ? LONGEST_SMS : LONGEST_EMAIL, isSms ? "" : "\n");
        Wordable wordable = of(kind, words);
        if (wordable.subjectLine.has(Variable.LINK)) {
            throw new InvalidInput("subject", "must not have {link} in it");
        }
        if (!wordable.body.has(Variable.LINK)) {
            throw new InvalidInput("text", "must have {link} in it, by which people do what it tells them of");
        }
        return wordable;
    }

    String subject(Map<Variable, String> values) {
        return subjectLine.with(values);
    }

    String text(Map<Variable, String> values) {
        return body.with(values);
    }

    private static void look(String field, String text, int longest, String control) {
        if (text.length() > longest) {
            throw new InvalidInput(field, "must have at most " + longest + " characters");
        }
        if (text.chars().anyMatch(letter -> isControl(letter) && control.indexOf(letter) < 0)) {
            throw new InvalidInput(
                    field,
                    control.isEmpty()
                            ? "must be one line without control characters"
                            : "must not have control characters");
        }
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter)
                || letter == '\u2028'
                || letter == '\u2029'
                || (letter >= '\u202a' && letter <= '\u202e')
                || (letter >= '\u2066' && letter <= '\u2069');
    }
}

package org.horarium.command.booking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.horarium.command.Evidence;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to the requests that made a stream and last changed it, so that a retry hears what the first try
 * would have.
 */
final class EarlierAnswers {

    static final Refused KEY_REUSED =
            Refused.because(Reason.KEY_REUSED, "This Idempotency-Key was sent before with another request.");

    private static final int KEPT = 16;

    private @Nullable String first;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    void remember(@Nullable String key, @Nullable String fingerprint, Settled settled) {
        if (key == null || fingerprint == null) {
            return;
        }
        if (settled.version() == 0) {
            first = key;
        }
        answers.put(key, new Answer(fingerprint, settled));
        if (answers.size() > KEPT) {
            answers.keySet().stream()
                    .filter(earlier -> !earlier.equals(first))
                    .findFirst()
                    .ifPresent(answers::remove);
        }
    }

    Optional<Outcome> to(@Nullable RequestKey key) {
        Answer answer = key == null ? null : answers.get(key.id().toString());
        if (key == null || answer == null) {
            return Optional.empty();
        }
        Evidence.isOnRecord();
        return Optional.of(answer.fingerprint().equals(key.fingerprint()) ? answer.settled() : KEY_REUSED);
    }

    private record Answer(String fingerprint, Settled settled) {}
}

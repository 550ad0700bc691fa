package org.horarium.command;

import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** The request that made a stream, so that a retry of it changes nothing and its key can make nothing else. */
public final class FirstRequest {

    private boolean isMade;
    private @Nullable String fingerprint;

    /** Keeps the request of the stream's first event. */
    public void remember(@Nullable String fingerprint) {
        if (!isMade) {
            this.fingerprint = fingerprint;
            isMade = true;
        }
    }

    /** What a request to make the stream is answered where another, or this very one, made it before. */
    public Optional<Outcome> answerTo(@Nullable String again, Aggregate<?> stream) {
        if (again == null || fingerprint == null) {
            return Optional.empty();
        }
        Evidence.isOnRecord();
        return Optional.of(
                fingerprint.equals(again)
                        ? Streams.unchanged(stream)
                        : Refused.because(
                                Reason.KEY_REUSED, "This Idempotency-Key was sent before with another request."));
    }
}

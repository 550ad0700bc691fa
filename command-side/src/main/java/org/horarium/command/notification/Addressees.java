package org.horarium.command.notification;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.horarium.shared.notification.Recipient;
import org.jspecify.annotations.Nullable;

/** Knows where people are reached, as it is now. */
public interface Addressees {

    /** Somebody's addresses; nobody where there is no such person any more. */
    Optional<Addressee> of(Recipient recipient);

    /**
     * Where somebody is reached.
     *
     * @param phone in E.164 form
     * @param zone theirs where they told it
     */
    record Addressee(@Nullable String email, @Nullable String phone, Locale language, @Nullable ZoneId zone) {

        @Override
        public String toString() {
            return "Addressee";
        }
    }
}

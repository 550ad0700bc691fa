package org.horarium.command.notification;

import java.time.Instant;

/** What is to be done with a notice that is due. */
sealed interface Verdict {

    /** Send it there, in those words. */
    record Send(String address, Content content) implements Verdict {}

    /** Not yet. */
    record Later(Instant due, String why) implements Verdict {}

    /** Not at all. */
    record Drop(Ending ending) implements Verdict {}

    static Verdict drop(String why) {
        return new Drop(Ending.suppressed(why));
    }
}

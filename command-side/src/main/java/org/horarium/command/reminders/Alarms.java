package org.horarium.command.reminders;

import java.time.Instant;
import java.util.UUID;

/** Wakes whoever reminds people. */
interface Alarms {

    /** Sets one, in the transaction that is open. */
    void set(UUID reminder, Instant due);

    /** Takes one back. One that rings all the same finds nothing to do. */
    void takeBack(UUID reminder);
}

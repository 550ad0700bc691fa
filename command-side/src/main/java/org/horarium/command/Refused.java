package org.horarium.command;

import java.util.List;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * The decision was no.
 *
 * @param detail one sentence for people, without health data
 * @param conflict what stands in the way, where that is an interval
 * @param alternatives up to three visits that were free when this was decided, nearest first
 */
public record Refused(Reason reason, String detail, @Nullable TimeSlot conflict, List<TimeSlot> alternatives)
        implements Outcome {

    public Refused {
        alternatives = List.copyOf(alternatives);
    }

    /** A refusal with nothing but its reason. */
    public static Refused because(Reason reason, String detail) {
        return new Refused(reason, detail, null, List.of());
    }

    /** The same refusal, with what could be had instead. */
    public Refused offering(List<TimeSlot> instead) {
        return new Refused(reason, detail, conflict, instead);
    }
}

package org.horarium.command;

import java.util.List;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * The decision was no.
 *
 * @param detail one sentence for people, without health data
 * @param conflict what stands in the way, where that is an interval
 * @param alternatives up to three visits that were free when this was decided, nearest first
 * @param inTheWay the appointments that would have to go first
 * @param warnings what somebody has to accept first; of health, so only for those who asked
 */
public record Refused(
        Reason reason,
        String detail,
        @Nullable TimeSlot conflict,
        List<TimeSlot> alternatives,
        List<Obstacle> inTheWay,
        List<Warning> warnings)
        implements Outcome {

    public Refused {
        alternatives = List.copyOf(alternatives);
        inTheWay = List.copyOf(inTheWay);
        warnings = List.copyOf(warnings);
    }

    /** An appointment, and what it takes of the day with its buffers. */
    public record Obstacle(AppointmentId appointment, TimeSlot claimed) {}

    /** That an allergy of the patient's speaks against a prescription, by a name that stays the same. */
    public record Warning(PatientId patient, String id, String prescription, String allergy) {

        /** Nothing of it belongs where refusals are written down. */
        @Override
        public String toString() {
            return "Warning " + id;
        }
    }

    /** A refusal with nothing but its reason. */
    public static Refused because(Reason reason, String detail) {
        return new Refused(reason, detail, null, List.of(), List.of(), List.of());
    }

    /** A refusal for an interval that is claimed already. */
    public static Refused because(Reason reason, String detail, TimeSlot conflict) {
        return new Refused(reason, detail, conflict, List.of(), List.of(), List.of());
    }

    /** The same refusal, with what could be had instead. */
    public Refused offering(List<TimeSlot> instead) {
        return new Refused(reason, detail, conflict, instead, inTheWay, warnings);
    }

    /** The same refusal, with the appointments that would have to go first. */
    public Refused naming(List<Obstacle> obstacles) {
        return new Refused(reason, detail, conflict, alternatives, obstacles, warnings);
    }

    /** The same refusal, with what has to be accepted first. */
    public Refused warning(List<Warning> unaccepted) {
        return new Refused(reason, detail, conflict, alternatives, inTheWay, unaccepted);
    }
}

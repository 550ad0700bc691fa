package org.horarium.shared.scheduling;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of visit that a doctor offers.
 *
 * @param code how it is asked for, such as {@code follow-up}
 * @param duration what the patient is promised
 * @param bufferBefore time kept free before it, unseen by the patient
 * @param bufferAfter time kept free after it, unseen by the patient
 */
public record VisitType(
        String code, Duration duration, Duration bufferBefore, Duration bufferAfter, Set<VisitMode> modes) {

    /** What a doctor offers who never said otherwise. */
    public static final VisitType CONSULTATION = new VisitType(
            "consultation", Duration.ofMinutes(30), Duration.ZERO, Duration.ZERO, Set.of(VisitMode.IN_PERSON));

    public VisitType {
        modes = Collections.unmodifiableSet(new TreeSet<>(modes));
    }

    /** The same kind of visit at another length. */
    public VisitType lasting(Duration other) {
        return new VisitType(code, other, bufferBefore, bufferAfter, modes);
    }

    /** How far apart two such visits start in a row. */
    public Duration stride() {
        return bufferBefore.plus(duration).plus(bufferAfter);
    }

    /** What the doctor's day must have free for a visit that starts then. */
    public TimeSlot claimFor(TimeSlot visit) {
        return visit.widened(bufferBefore, bufferAfter);
    }
}

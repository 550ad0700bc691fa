package org.horarium.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.horarium.shared.scheduling.TimeSlot;

/** What came of a command, and what is expected to have come of it. */
public record Decided(Outcome outcome, List<Object> events) {

    /** Expects exactly those events, in that order. Collections of events may stand among them. */
    public Decided expectEvents(Object... expected) {
        assertThat(events).containsExactlyElementsOf(Decisions.flat(expected).toList());
        return this;
    }

    public Decided expectNoEvents() {
        assertThat(events).isEmpty();
        return this;
    }

    public Decided expectAccepted() {
        assertThat(outcome).isInstanceOf(Accepted.class);
        return this;
    }

    public Decided expectOutcome(Outcome expected) {
        assertThat(outcome).isEqualTo(expected);
        return this;
    }

    public Decided expectRefusal(Reason reason) {
        assertThat(refusal().reason()).isEqualTo(reason);
        return this;
    }

    public Decided expectConflict(TimeSlot conflict) {
        assertThat(refusal().conflict()).isEqualTo(conflict);
        return this;
    }

    public Decided expectAlternatives(TimeSlot... alternatives) {
        assertThat(refusal().alternatives()).containsExactly(alternatives);
        return this;
    }

    public Refused refusal() {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }
}

package org.horarium.command.watch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.Reason.OWN_DOING;
import static org.horarium.command.Reason.REVIEWED_ALREADY;
import static org.horarium.shared.audit.FindingKind.BULK_READING;
import static org.horarium.shared.audit.ReviewOutcome.JUSTIFIED;
import static org.horarium.shared.audit.ReviewOutcome.VIOLATION;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Decided;
import org.horarium.command.Decisions;
import org.horarium.command.watch.FindingCommand.ReviewFinding;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.FindingEvent.FindingReviewed;
import org.horarium.shared.audit.FindingId;
import org.horarium.shared.audit.ReviewOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsTest {

    private static final FindingId FINDING = new FindingId(new UUID(4, 1));
    private static final Actor OFFICER = new Actor(new UUID(9, 1), Role.PRIVACY_OFFICER, null, null);
    private static final Actor ANOTHER = new Actor(new UUID(9, 2), Role.PRIVACY_OFFICER, null, null);

    private final Decisions decisions = new Decisions(Clock.systemUTC(), Finding.class);

    FindingsTest() {
        decisions.decidedBy(new Findings(decisions.repository(Finding.class)));
    }

    @Test
    void a_finding_is_signed_off_once() {
        review(OFFICER, 3, JUSTIFIED).expectEvents(reviewed(OFFICER, 3, JUSTIFIED));
        review(OFFICER, 3, JUSTIFIED).expectNoEvents().expectRefusal(REVIEWED_ALREADY);
        review(ANOTHER, 3, VIOLATION).expectNoEvents().expectRefusal(REVIEWED_ALREADY);
    }

    @Test
    void what_comes_after_it_was_signed_off_is_signed_off_by_itself() {
        review(OFFICER, 3, JUSTIFIED).expectAccepted();
        review(ANOTHER, 4, VIOLATION).expectEvents(reviewed(ANOTHER, 4, VIOLATION));
        review(OFFICER, 4, JUSTIFIED).expectNoEvents().expectRefusal(REVIEWED_ALREADY);
    }

    @Test
    void nobody_signs_off_what_they_did_themselves() {
        ReviewFinding own = new ReviewFinding(
                FINDING, BULK_READING, 3, Set.of(OFFICER.id().toString(), "visitor"), OFFICER, JUSTIFIED, "it was me");

        decisions.when(own, OFFICER, null).expectNoEvents().expectRefusal(OWN_DOING);
        review(ANOTHER, 3, JUSTIFIED).expectAccepted();
        decisions.when(own, OFFICER, null).expectNoEvents().expectRefusal(OWN_DOING);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PRIVACY_OFFICER", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_signs_anything_off(Role role) {
        Actor other = new Actor(new UUID(9, 3), role, null, null);

        assertThatThrownBy(() -> review(other, 3, JUSTIFIED)).isInstanceOf(Forbidden.class);
    }

    private Decided review(Actor by, long accesses, ReviewOutcome outcome) {
        return decisions.when(
                new ReviewFinding(FINDING, BULK_READING, accesses, Set.of("somebody"), by, outcome, "looked at"),
                by,
                null);
    }

    private static FindingReviewed reviewed(Actor by, long accesses, ReviewOutcome outcome) {
        return new FindingReviewed(FINDING, BULK_READING, accesses, by.id(), outcome, "looked at");
    }
}

package org.horarium.command.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Decisions;
import org.horarium.command.Reason;
import org.horarium.command.SetClock;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.ReminderEvent.ReminderPlanSet;
import org.horarium.shared.notification.ReminderPlan;
import org.horarium.shared.notification.ReminderPlan.Steps;
import org.junit.jupiter.api.Test;

class ReminderPlansTest {

    private static final ClinicId ELM = new ClinicId(new UUID(1, 1));
    private static final ClinicId OAK = new ClinicId(new UUID(1, 2));
    private static final Actor DESK_OF_ELM =
            new Actor(new UUID(2, 2), Role.STAFF, null, null, new Reach(false, Set.of(ELM)));
    private static final ReminderPlan A_DAY_BEFORE =
            new ReminderPlan(List.of(new Steps(null, List.of(Duration.ofHours(1), Duration.ofHours(24)))));

    private final Decisions decisions =
            new Decisions(new SetClock(Instant.parse("2027-03-01T08:00:00Z")), ClinicReminders.class);
    private final ReminderPlans plans =
            new ReminderPlans(decisions.repository(ClinicReminders.class), decisions.history());

    {
        decisions.decidedBy(plans);
        decisions.given(new ClinicRegistered(ELM, new ClinicDetails("Elm", null, null)));
    }

    @Test
    void a_clinic_says_once_how_it_reminds_people() {
        assertThat(plans.of(ELM)).isEqualTo(ReminderPlan.USUAL);
        decisions
                .when(new SetReminderPlan(ELM, A_DAY_BEFORE), DESK_OF_ELM, null)
                .expectEvents(new ReminderPlanSet(ELM, A_DAY_BEFORE));
        decisions
                .when(new SetReminderPlan(ELM, A_DAY_BEFORE), DESK_OF_ELM, null)
                .expectNoEvents()
                .expectAccepted();
        assertThat(plans.of(ELM).before("any")).containsExactly(Duration.ofHours(24), Duration.ofHours(1));
    }

    @Test
    void another_clinics_desk_has_no_say_in_it_and_an_unknown_one_reminds_nobody() {
        assertThatThrownBy(() -> decisions.when(new SetReminderPlan(OAK, A_DAY_BEFORE), DESK_OF_ELM, null))
                .isInstanceOf(Forbidden.class);
        decisions.when(new SetReminderPlan(OAK, A_DAY_BEFORE)).expectNoEvents().expectRefusal(Reason.UNKNOWN_CLINIC);
    }
}

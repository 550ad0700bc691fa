package org.horarium.config.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.horarium.config.embedded.CannotStart;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.ScheduleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of one doctor stays in its order, whichever stream tells it. */
class PerDoctorTest {

    private static final DoctorId DOCTOR = new DoctorId(UUID.randomUUID());

    @Test
    void profile_schedule_and_days_of_a_doctor_are_one_sequence() {
        assertThat(sequence(new ScheduleId(DOCTOR))).isEqualTo(DOCTOR.toString());
        assertThat(sequence(new CalendarId(DOCTOR, LocalDate.EPOCH))).isEqualTo(DOCTOR.toString());
        assertThat(sequence(DOCTOR)).isEqualTo(DOCTOR.toString());
    }

    @Test
    void two_doctors_and_a_clinic_are_three() {
        ClinicId clinic = new ClinicId(UUID.randomUUID());
        assertThat(sequence(new DoctorId(UUID.randomUUID()))).isNotEqualTo(sequence(DOCTOR));
        assertThat(sequence(clinic)).isEqualTo(clinic.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1.5", "65", "99999999999", ""})
    void nonsense_for_a_setting_stops_the_start_with_one_sentence(String nonsense) {
        assertThatThrownBy(() -> new Share(nonsense, "4"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The setting horarium.projections.segments must be a whole number from 1 to 64, and is '"
                        + nonsense + "'.");
        assertThatThrownBy(() -> new Share("2", nonsense)).hasMessageContaining("horarium.projections.threads");
    }

    private static Object sequence(Object stream) {
        return new PerDoctor()
                .getSequenceIdentifierFor(new GenericDomainEventMessage<>("Any", stream.toString(), 0, "event"));
    }
}

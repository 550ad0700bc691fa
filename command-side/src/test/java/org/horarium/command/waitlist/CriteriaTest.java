package org.horarium.command.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.waitlist.Criteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriteriaTest {

    private static final DoctorId GREY = new DoctorId(new UUID(1, 1));
    private static final LocationId ELM = new LocationId(new UUID(6, 1));
    private static final List<String> HERS = List.of("Dermatology");

    /** Monday the seventh of June, 20:00 in New York, which is Tuesday in UTC. */
    private static final Visit MONDAY_EVENING = visit("2027-06-08T00:00:00Z");

    @Test
    void a_doctor_or_one_of_a_specialization_fits() {
        assertThat(with(GREY, null).fits(MONDAY_EVENING, List.of())).isTrue();
        assertThat(with(new DoctorId(new UUID(1, 2)), null).fits(MONDAY_EVENING, HERS))
                .isFalse();
        assertThat(with(null, "dermatology").fits(MONDAY_EVENING, HERS)).isTrue();
        assertThat(with(null, "Cardiology").fits(MONDAY_EVENING, HERS)).isFalse();
    }

    @Test
    void days_and_times_are_those_of_the_clinic() {
        assertThat(at(Set.of(DayOfWeek.MONDAY), "20:00", "20:30").fits(MONDAY_EVENING, HERS))
                .isTrue();
        assertThat(at(Set.of(DayOfWeek.TUESDAY), null, null).fits(MONDAY_EVENING, HERS))
                .isFalse();
        assertThat(at(Set.of(), "20:01", null).fits(MONDAY_EVENING, HERS)).isFalse();
        assertThat(at(Set.of(), null, "20:29").fits(MONDAY_EVENING, HERS)).isFalse();
    }

    @Test
    void a_visit_past_midnight_ends_after_any_time_of_its_day() {
        Visit late = visit("2027-06-08T03:45:00Z");

        assertThat(at(Set.of(), "23:00", "23:59").fits(late, HERS)).isFalse();
        assertThat(at(Set.of(), "23:00", null).fits(late, HERS)).isTrue();
    }

    @Test
    void dates_count_from_the_first_to_the_last() {
        assertThat(between("2027-06-07", "2027-06-07").fits(MONDAY_EVENING, HERS))
                .isTrue();
        assertThat(between("2027-06-08", null).fits(MONDAY_EVENING, HERS)).isFalse();
        assertThat(between(null, "2027-06-06").fits(MONDAY_EVENING, HERS)).isFalse();
    }

    @Test
    void place_mode_and_kind_of_visit_are_as_wanted_or_any() {
        assertThat(other(Set.of(ELM), VisitMode.IN_PERSON, "consultation").fits(MONDAY_EVENING, HERS))
                .isTrue();
        assertThat(other(Set.of(new LocationId(new UUID(6, 2))), null, null).fits(MONDAY_EVENING, HERS))
                .isFalse();
        assertThat(other(Set.of(), VisitMode.VIDEO, null).fits(MONDAY_EVENING, HERS))
                .isFalse();
        assertThat(other(Set.of(), null, "check").fits(MONDAY_EVENING, HERS)).isFalse();
    }

    private static Visit visit(String start) {
        TimeSlot slot = TimeSlot.of(Instant.parse(start), Duration.ofMinutes(30));
        return new Visit(GREY, ELM, ZoneId.of("America/New_York"), "consultation", VisitMode.IN_PERSON, slot, slot);
    }

    private static Criteria with(@Nullable DoctorId doctor, @Nullable String specialization) {
        return new Criteria(doctor, specialization, Set.of(), Set.of(), null, null, null, null, null, null);
    }

    private static Criteria at(Set<DayOfWeek> days, @Nullable String from, @Nullable String to) {
        return new Criteria(
                GREY,
                null,
                Set.of(),
                days,
                from == null ? null : LocalTime.parse(from),
                to == null ? null : LocalTime.parse(to),
                null,
                null,
                null,
                null);
    }

    private static Criteria between(@Nullable String from, @Nullable String to) {
        return new Criteria(
                GREY,
                null,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static Criteria other(Set<LocationId> places, @Nullable VisitMode mode, @Nullable String type) {
        return new Criteria(GREY, null, places, Set.of(), null, null, mode, type, null, null);
    }
}

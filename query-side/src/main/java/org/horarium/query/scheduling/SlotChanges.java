package org.horarium.query.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one batch come to, so that a day is worked out once however often the batch touches it, and locks
 * are taken in one order.
 */
final class SlotChanges {

    private final LocalDate today;
    private final Map<DoctorId, List<UnaryOperator<SearchDoctor>>> doctors = new HashMap<>();
    private final Map<DoctorId, DaysToPlan> days = new HashMap<>();
    private final Map<ClaimChange.Key, ClaimChange> claims = new LinkedHashMap<>();
    private final List<ClinicEvent> clinics = new ArrayList<>();

    SlotChanges(LocalDate today) {
        this.today = today;
    }

    void add(DoctorEvent event) {
        change(event.doctor(), doctor -> doctor.with(event));
    }

    void add(DoctorScheduleEvent event) {
        change(event.schedule().doctor(), doctor -> doctor.with(event));
    }

    void add(ClinicEvent event) {
        clinics.add(event);
    }

    /** Passes over dates that are gone everywhere: nothing can be booked there any more. */
    void add(DoctorCalendarEvent event) {
        if (event.calendar().date().isBefore(today.minusDays(2))) {
            return;
        }
        put(ClaimChange.redeemedBy(event));
        put(ClaimChange.by(event));
        daysOf(event.calendar().doctor()).touch(event.calendar().date());
    }

    /** The doctors of whom anything has to be worked out, and what. */
    Map<DoctorId, DaysToPlan> days() {
        return days;
    }

    Collection<ClaimChange> claims() {
        return claims.values();
    }

    List<ClinicEvent> clinics() {
        return clinics;
    }

    boolean changes(SearchDoctor doctor) {
        return doctors.containsKey(doctor.id());
    }

    SearchDoctor appliedTo(SearchDoctor doctor) {
        SearchDoctor changed = doctor;
        for (UnaryOperator<SearchDoctor> change : doctors.getOrDefault(doctor.id(), List.of())) {
            changed = change.apply(changed);
        }
        return changed;
    }

    private void change(DoctorId doctor, UnaryOperator<SearchDoctor> change) {
        doctors.computeIfAbsent(doctor, id -> new ArrayList<>()).add(change);
        daysOf(doctor).addAll();
    }

    private DaysToPlan daysOf(DoctorId doctor) {
        return days.computeIfAbsent(doctor, id -> new DaysToPlan());
    }

    private void put(@Nullable ClaimChange change) {
        if (change != null) {
            claims.put(change.key(), change);
        }
    }
}

package org.horarium.query.live;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.shared.booking.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to hear of, and may.
 *
 * @param whose the doctors or the patient
 * @param circle those of the visits that they are shown in the list, too
 * @param from the first date that matters; null for all before
 * @param to the last date that matters; null for all after
 */
public record Interest(
        Subject subject, Set<UUID> whose, Circle circle, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** What it is about. */
    public enum Subject {
        FREE_SLOTS("slot_search", "doctor_id"),
        VISITS_OF_DOCTOR("appointments", "doctor_id"),
        VISITS_OF_PATIENT("appointments", "patient_id");

        private final String projection;
        private final String column;

        Subject(String projection, String column) {
            this.projection = projection;
            this.column = column;
        }

        String projection() {
            return projection;
        }

        /** Where the log names them. */
        String column() {
            return column;
        }
    }

    /** Which slots of those doctors are free on those dates. */
    public static Interest freeSlots(Set<UUID> doctors, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Interest(Subject.FREE_SLOTS, doctors, Circle.ALL, from, to);
    }

    /** The visits of a doctor. */
    public static Interest ofDoctor(UUID doctor, Circle circle) {
        return new Interest(Subject.VISITS_OF_DOCTOR, Set.of(doctor), circle, null, null);
    }

    /** The visits of a patient. */
    public static Interest ofPatient(UUID patient, Circle circle) {
        return new Interest(Subject.VISITS_OF_PATIENT, Set.of(patient), circle, null, null);
    }

    /** What is to be told of that line; often nothing. */
    List<Notice> in(Change change) {
        if (!change.projection().equals(subject.projection())) {
            return List.of();
        }
        if (change.isOfAnything()) {
            return List.of(Notice.RESET);
        }
        UUID one = subject == Subject.VISITS_OF_PATIENT ? change.patient() : change.doctor();
        if (one == null || !whose.contains(one) || !circle.has(change.doctor(), change.location())) {
            return List.of();
        }
        return change.days().stream()
                .filter(this::isWanted)
                .map(date -> notice(change, date))
                .toList();
    }

    private Notice notice(Change change, LocalDate date) {
        return subject == Subject.FREE_SLOTS
                ? Notice.day(Objects.requireNonNull(change.doctor()), date)
                : Notice.visit(
                        Objects.requireNonNull(change.appointment()),
                        date,
                        AppointmentStatus.valueOf(Objects.requireNonNull(change.status())));
    }

    private boolean isWanted(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}

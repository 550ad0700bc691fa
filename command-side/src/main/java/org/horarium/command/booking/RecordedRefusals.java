package org.horarium.command.booking;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.horarium.command.Evidence;
import org.horarium.command.Origin;
import org.horarium.command.RefusalWitness;
import org.horarium.command.Refused;
import org.horarium.command.audit.Refusals;
import org.horarium.command.booking.BookingCommand.BookAppointment;
import org.horarium.command.booking.BookingCommand.RescheduleAppointment;
import org.horarium.command.booking.BookingCommand.UpdateAppointment;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.HoldCommand.HoldSlot;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.booking.RefusalId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.ScheduleId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the audit trail which wishes for a visit were refused: what was wanted and what stood in the way, no more. */
@Component
class RecordedRefusals implements RefusalWitness {

    private final Refusals refusals;
    private final Timetables timetables;
    private final Clock clock;

    RecordedRefusals(Refusals refusals, Timetables timetables, Clock clock) {
        this.refusals = refusals;
        this.timetables = timetables;
        this.clock = clock;
    }

    @Override
    public void refused(CommandMessage<?> command, Refused refused, Evidence evidence) {
        Optional<Asked> asked = Asked.inThisDecision();
        if (command.getPayload() instanceof BookAppointment book) {
            Asked whole = asked.orElse(new Asked(book.wish(), book.patient()));
            note(command, refused, evidence, "book", whole, book.appointment());
        } else if (command.getPayload() instanceof RescheduleAppointment move) {
            Asked whole = asked.orElse(null);
            note(command, refused, evidence, "reschedule", whole, move.appointment());
        } else if (command.getPayload() instanceof HoldSlot hold) {
            note(command, refused, evidence, "hold", new Asked(hold.wish(), null), null);
        } else if (command.getPayload() instanceof UpdateAppointment update) {
            String request = update.status() == AppointmentStatus.CANCELLED ? "cancel" : "update";
            note(command, refused, evidence, request, null, update.appointment());
        }
    }

    private void note(
            CommandMessage<?> command,
            Refused refused,
            Evidence evidence,
            String request,
            @Nullable Asked asked,
            @Nullable AppointmentId appointment) {
        Wish wish = asked == null ? null : asked.wish();
        DoctorId doctor = wish == null ? null : wish.doctor();
        PatientId patient = asked == null ? null : asked.patient();
        refusals.note(
                new BookingRefused(
                        new RefusalId(UuidCreator.getTimeOrderedEpoch()),
                        request,
                        refused.reason().code(),
                        doctor,
                        patient,
                        appointment,
                        wish == null ? null : wish.start(),
                        wish == null ? null : end(wish, evidence),
                        refused.conflict(),
                        wish == null ? null : versionOfDay(wish, evidence),
                        clock.instant()),
                metadata(command));
    }

    /** The visit's end, where its length is said or follows from a timetable that the decision looked at. */
    private @Nullable Instant end(Wish wish, Evidence evidence) {
        if (wish.duration() != null) {
            return wish.start().plus(wish.duration());
        }
        if (evidence.versionOf(new ScheduleId(wish.doctor()).toString()).isEmpty()) {
            return null;
        }
        return timetables
                .lastKnown(wish.doctor())
                .visitType(wish.visitType())
                .map(type -> wish.start().plus(type.duration()))
                .orElse(null);
    }

    private static @Nullable Long versionOfDay(Wish wish, Evidence evidence) {
        LocalDate date = LocalDate.ofInstant(wish.start(), ZoneOffset.UTC);
        return evidence.versionOf(new CalendarId(wish.doctor(), date).toString())
                .orElse(null);
    }

    /** What the command's events would have inherited, had there been any. */
    private static Map<String, String> metadata(CommandMessage<?> command) {
        Map<String, String> metadata = new TreeMap<>();
        CurrentUnitOfWork.correlationData().forEach((key, value) -> metadata.put(key, value.toString()));
        metadata.put(Origin.CAUSATION, command.getIdentifier());
        return metadata;
    }
}

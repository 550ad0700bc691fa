package org.horarium.command.notification;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.springframework.stereotype.Component;

/**
 * Has patient and doctor told what was agreed, whoever of them or of the clinic did it: a confirmation is worth having for
 * who did it, too. Safe to replay: each event names its notices by itself, and what is old is not told any more.
 */
@Component
@ProcessingGroup("notification.appointments")
class AppointmentNotices {

    /** After which nobody wants to hear of it as news. */
    static final Duration NEWS = Duration.ofDays(3);

    private final Notices notices;
    private final VisitSource visits;
    private final Links links;
    private final Clock clock;

    AppointmentNotices(Notices notices, VisitSource visits, Links links, Clock clock) {
        this.notices = notices;
        this.visits = visits;
        this.links = links;
        this.clock = clock;
    }

    @EventHandler
    void on(AppointmentBooked event, @SequenceNumber long number, @Timestamp Instant at) {
        if (isNews(at)) {
            Change change = new Change(event.appointment(), number, at, NoticeKind.APPOINTMENT_BOOKED, event.visit());
            tell(change, event.patient(), event.visit().doctor());
        }
    }

    @EventHandler
    void on(AppointmentRescheduled event, @SequenceNumber long number, @Timestamp Instant at) {
        if (isNews(at)) {
            Change change = new Change(event.appointment(), number, at, NoticeKind.APPOINTMENT_MOVED, event.to());
            DoctorId before = event.from().doctor();
            if (before.equals(event.to().doctor())) {
                patientOf(event.appointment()).forEach(patient -> tell(change, patient, before));
            } else {
                patientOf(event.appointment()).forEach(patient -> put(change, Recipient.of(patient), Map.of()));
                put(
                        change.as(NoticeKind.APPOINTMENT_BOOKED),
                        Recipient.of(event.to().doctor()),
                        Map.of());
                put(
                        new Change(event.appointment(), number, at, NoticeKind.APPOINTMENT_CANCELLED, event.from()),
                        Recipient.of(before),
                        Map.of(Relevance.HANDED_ON, "true"));
            }
        }
    }

    @EventHandler
    void on(AppointmentCancelled event, @SequenceNumber long number, @Timestamp Instant at) {
        if (isNews(at)) {
            visits.of(event.appointment()).ifPresent(known -> {
                Change change =
                        new Change(event.appointment(), number, at, NoticeKind.APPOINTMENT_CANCELLED, known.visit());
                tell(change, known.patient(), known.visit().doctor());
            });
        }
    }

    private boolean isNews(Instant at) {
        return clock.instant().isBefore(at.plus(NEWS));
    }

    private Stream<PatientId> patientOf(AppointmentId appointment) {
        return visits.of(appointment).map(ToldVisit::patient).stream();
    }

    private void tell(Change change, PatientId patient, DoctorId doctor) {
        put(change, Recipient.of(patient), Map.of());
        put(change, Recipient.of(doctor), Map.of());
    }

    private void put(Change change, Recipient recipient, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(more);
        details.put(Relevance.VERSION, String.valueOf(change.number()));
        details.put(Relevance.START, change.visit().slot().start().toString());
        details.put(Relevance.END, change.visit().slot().end().toString());
        details.put(Links.LINK, links.to(change.appointment()));
        String name = "%d %s %s".formatted(change.number(), recipient.kind(), recipient.id());
        notices.put(new Notice(
                UuidCreator.getNameBasedSha1(change.appointment().value(), name),
                change.kind(),
                recipient,
                change.appointment(),
                details,
                change.at(),
                change.until()));
    }

    /** A change of an appointment, to what it then is. */
    private record Change(AppointmentId appointment, long number, Instant at, NoticeKind kind, Visit visit) {

        Change as(NoticeKind other) {
            return new Change(appointment, number, at, other, visit);
        }

        /** A visit that is over needs no word any more; that one was called off is news even then. */
        Instant until() {
            Instant end = at.plus(NEWS);
            Instant start = visit.slot().start();
            return kind != NoticeKind.APPOINTMENT_CANCELLED && start.isBefore(end) && start.isAfter(at) ? start : end;
        }
    }
}

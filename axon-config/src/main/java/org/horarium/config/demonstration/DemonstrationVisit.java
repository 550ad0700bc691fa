package org.horarium.config.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.horarium.command.Commands;
import org.horarium.command.Refused;
import org.horarium.command.records.RecordCommand;
import org.horarium.command.records.RecordCommand.Acceptance;
import org.horarium.command.records.RecordCommand.SignRecord;
import org.horarium.command.records.RecordCommand.WriteRecord;
import org.horarium.shared.access.Actor;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.horarium.shared.records.RecordContent;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeClaimed;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Gives the demonstration's patient a visit that is over, and lets the doctor write down what came of it. As nobody books
 * in the past, the visit is recorded as it would be if it had been booked then; the rest is decided like anybody's.
 */
@Component
@ConditionalOnProperty(name = {"horarium.embedded", "horarium.demonstration"})
class DemonstrationVisit {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationVisit.class);

    static final AppointmentId APPOINTMENT = AppointmentId.of("a248b8cb-5b00-5235-a1cb-df7d5034163d");
    static final RecordId RECORD = RecordId.of("79e0debc-6e49-5f00-b82c-4e84f990242e");

    private static final LocationId PLACE = LocationId.of("1b13d919-18c0-5790-8ff7-ad3957bebd1b");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 6);
    private static final TimeSlot SLOT = TimeSlot.of(Instant.parse("2025-03-06T15:00:00Z"), Duration.ofMinutes(30));
    private static final Visit VISIT = new Visit(
            DemonstrationDirectory.DOCTOR,
            PLACE,
            ZoneId.of("America/New_York"),
            "consultation",
            VisitMode.IN_PERSON,
            SLOT,
            SLOT);

    private static final RecordContent CONTENT = new RecordContent(
            List.of(new Diagnosis("Mild intermittent asthma, uncomplicated", "J45.20")),
            "Short of breath twice since the autumn, on exertion. Lungs clear today, peak flow 410 l/min.",
            "Use the inhaler before exercise. Come back in six months, or at once if it gets worse.",
            List.of(new Prescription(
                    PrescriptionId.of("c16bb39c-5dac-5c44-b1c7-5859e6d2f10c"),
                    "Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler",
                    "745679",
                    "2 puffs",
                    "inhaler",
                    "by inhalation",
                    "when short of breath, at most every 4 hours",
                    "6 months",
                    2,
                    true,
                    null)));

    private final EventStore store;
    private final TransactionManager transactions;
    private final Commands commands;

    DemonstrationVisit(EventStore store, TransactionManager transactions, Commands commands) {
        this.store = store;
        this.transactions = transactions;
        this.commands = commands;
    }

    /** Tells of it once; what somebody has made of it since is left alone. */
    void tell(Map<String, String> origin, Actor doctor) {
        if (!isThere(APPOINTMENT)) {
            record(MetaData.from(origin));
        }
        if (!isThere(RECORD)) {
            WriteRecord written = new WriteRecord(
                    RECORD, doctor, DemonstrationDirectory.PATIENT, APPOINTMENT, null, CONTENT, Acceptance.NONE);
            boolean isThere = isDone(written, doctor) && isDone(new SignRecord(RECORD, doctor, null), doctor);
            if (!isThere) {
                LOG.warn("The demonstration goes without what came of a visit");
            }
        }
    }

    private boolean isThere(Object stream) {
        return store.readEvents(stream.toString()).hasNext();
    }

    /** As a booking leaves it in both calendars and in the appointment's own stream. */
    private void record(MetaData origin) {
        CalendarId doctors = new CalendarId(DemonstrationDirectory.DOCTOR, DAY);
        PatientCalendarId patients = new PatientCalendarId(DemonstrationDirectory.PATIENT, DAY);
        List<EventMessage<?>> events = List.of(
                event("DoctorCalendar", doctors, 0, new SlotBooked(doctors, APPOINTMENT, SLOT, null), origin),
                event("PatientCalendar", patients, 0, new PatientTimeClaimed(patients, APPOINTMENT, SLOT), origin),
                event(
                        "Appointment",
                        APPOINTMENT,
                        0,
                        new AppointmentBooked(APPOINTMENT, DemonstrationDirectory.PATIENT, VISIT, null),
                        origin),
                event("Appointment", APPOINTMENT, 1, new PatientCheckedIn(APPOINTMENT), origin),
                event("Appointment", APPOINTMENT, 2, new AppointmentCompleted(APPOINTMENT), origin));
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(events.get(0));
        work.attachTransaction(transactions);
        work.execute(() -> store.publish(events));
    }

    private static EventMessage<?> event(String type, Object stream, long sequence, Object event, MetaData origin) {
        return new GenericDomainEventMessage<>(type, stream.toString(), sequence, event, origin);
    }

    private boolean isDone(RecordCommand command, Actor doctor) {
        return !(commands.send(command, doctor) instanceof Refused);
    }
}

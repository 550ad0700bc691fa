package org.horarium.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorScheduleEvent.BookingWindowSet;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeOffered;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.TimeSlot;

/** Writes a past into the store as events, which is the truth, without waiting for thousands of commands. */
final class History {

    private static final int AT_ONCE = 2000;

    private final EventStore store;
    private final TransactionManager transactions;
    private final Map<String, Long> lengths = new HashMap<>();
    private final List<EventMessage<?>> waiting = new ArrayList<>();
    private int written;

    History(MeasuredPlatform platform) {
        store = platform.part(EventStore.class);
        transactions = platform.part(TransactionManager.class);
    }

    /** All clinics, doctors and patients of the directory; answers how many events that were. */
    int of(Directory directory) {
        IntStream.range(0, Directory.CLINICS).forEach(this::clinic);
        IntStream.range(0, directory.doctors()).forEach(this::doctor);
        IntStream.range(0, directory.patients()).forEach(this::patient);
        return flushed();
    }

    /** Days of doctors with bookings in the morning; answers how many bookings. */
    int ofBusyMornings(Directory directory, int mornings, int bookings) {
        for (int number = 0; number < mornings; number++) {
            int doctor = (int) (number * 7919L % directory.doctors());
            int inDays = 1 + number / directory.doctors() * 7 % (Directory.DAYS - 2);
            for (int slot = 0; slot < bookings; slot++) {
                book(Directory.doctor(doctor), TimeSlot.of(Directory.slot(doctor, inDays, slot), Directory.visit()));
            }
        }
        return flushed();
    }

    private void clinic(int number) {
        var id = Directory.clinic(number);
        record("Clinic", id, new ClinicRegistered(id, Directory.clinicDetails(number)));
        record("Clinic", id, new LocationOpened(id, Directory.location(number)));
    }

    private void doctor(int number) {
        DoctorId id = Directory.doctor(number);
        ScheduleId schedule = new ScheduleId(id);
        record("Doctor", id, new DoctorRegistered(id, Directory.profile(number)));
        record("Doctor", id, new PractitionerRoleAssigned(id, Directory.role(number)));
        Directory.visitTypes(number)
                .forEach(type -> record("DoctorSchedule", schedule, new VisitTypeOffered(schedule, type)));
        record("DoctorSchedule", schedule, new BookingWindowSet(schedule, Directory.window()));
        record("DoctorSchedule", schedule, new WeeklyHoursSet(schedule, Directory.hours(number)));
    }

    private void patient(int number) {
        var id = Directory.patient(number);
        record("Patient", id, new PatientRegistered(id, Directory.patientDetails(number)));
    }

    private void book(DoctorId doctor, TimeSlot slot) {
        AppointmentId appointment = new AppointmentId(java.util.UUID.randomUUID());
        Stream.of(slot.utcDates().get(0))
                .map(date -> new CalendarId(doctor, date))
                .forEach(day -> record("DoctorCalendar", day, new SlotBooked(day, appointment, slot, null)));
    }

    private void record(String type, Object stream, Object event) {
        long sequence = lengths.merge(stream.toString(), 1L, Long::sum) - 1;
        waiting.add(new GenericDomainEventMessage<>(type, stream.toString(), sequence, event));
        written++;
        if (waiting.size() == AT_ONCE) {
            append();
        }
    }

    private int flushed() {
        append();
        int all = written;
        written = 0;
        return all;
    }

    private void append() {
        if (!waiting.isEmpty()) {
            var work = DefaultUnitOfWork.startAndGet(waiting.get(0));
            work.attachTransaction(transactions);
            work.execute(() -> store.publish(List.copyOf(waiting)));
            waiting.clear();
        }
    }
}

package org.horarium.platform.waitlist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Reply;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house whose doctors are booked out, and many who wait: for one doctor, for any of them, or only for the morning. */
final class Trial {

    static final String SPECIALIZATION = "Waiting " + UUID.randomUUID();
    static final int FREED = 100;
    static final int WAITING = 500;

    private static final int DOCTORS = 10;
    private static final int AT_ONCE = 4;
    private static final int LINES = 300;
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);

    private final List<String> appointments = new ArrayList<>();

    static Visit visit(DoctorId doctor, TimeSlot slot) {
        return new Visit(
                doctor,
                new LocationId(new UUID(0, 0)),
                ZoneOffset.UTC,
                "consultation",
                VisitMode.IN_PERSON,
                slot,
                slot);
    }

    /** Has them booked out, and has the others wait, all at once. */
    void prepare(Client admin, JdbcClient database) {
        List<String> patients = patients(admin, database, FREED + WAITING);
        Clinic clinic = Clinic.in(admin, "UTC");
        List<String> doctors = IntStream.range(0, DOCTORS)
                .mapToObj(number -> clinic.doctor("09:00", "14:00", SPECIALIZATION))
                .toList();
        appointments.addAll(all(IntStream.range(0, FREED)
                .<Callable<String>>mapToObj(number ->
                        () -> book(admin, patients.get(number), doctors.get(number % DOCTORS), number / DOCTORS))
                .toList()));
        all(IntStream.range(0, WAITING)
                .<Callable<String>>mapToObj(
                        number -> () -> join(admin, wish(number, patients.get(FREED + number), doctors)))
                .toList());
    }

    /** Everybody calls off at once; again where the platform was away. */
    void callOff(Client admin) {
        all(appointments.stream()
                .<Callable<String>>map(appointment -> () -> callOff(admin, appointment))
                .toList());
    }

    static String callOff(Client admin, String appointment) throws IOException {
        Reply reply = admin.attempt(
                "PUT",
                "/api/appointments/" + appointment,
                "{\"status\":\"CANCELLED\"}".getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                "off " + appointment);
        if (reply.status() != 200) {
            throw new IOException("Not called off: " + reply);
        }
        return appointment;
    }

    private String book(Client admin, String patient, String doctor, int slot) {
        Reply reply = admin.post(
                "/api/appointments",
                Clinic.booking(
                        patient,
                        doctor,
                        day.atTime(9, 0)
                                .plusMinutes(30L * slot)
                                .toInstant(ZoneOffset.UTC)
                                .toString()));
        return created(reply);
    }

    private static String join(Client admin, Map<String, Object> wish) {
        return created(admin.post("/api/waitlist", wish));
    }

    private static Map<String, Object> wish(int number, String patient, List<String> doctors) {
        Map<String, Object> wish = new HashMap<>(Map.of("patient_id", patient));
        if (number % 2 == 0) {
            wish.put("doctor_id", doctors.get(number / 2 % DOCTORS));
        } else {
            wish.put("specialization", SPECIALIZATION);
        }
        if (number % 5 == 0) {
            wish.put("time_to", "11:00");
        }
        if (number % 7 == 0) {
            wish.put("mode", "VIDEO");
        }
        return wish;
    }

    private static List<String> patients(Client admin, JdbcClient database, int count) {
        IntStream.range(0, count / LINES).forEach(batch -> register(admin));
        return database.sql(
                        "select replace(stream, 'patient-', '') from domain_event"
                                + " where payload_type = 'patients.PatientRegistered' order by transaction_id desc, position desc limit ?")
                .param(count)
                .query(String.class)
                .list();
    }

    private static void register(Client admin) {
        String lines = IntStream.range(0, LINES)
                .mapToObj(number ->
                        "{\"resourceType\":\"Patient\",\"id\":\"%1$s\",\"name\":[{\"text\":\"Waiting %2$d\"}],\"birthDate\":\"1980-02-29\",\"telecom\":[{\"system\":\"email\",\"value\":\"w%1$s@example.org\"}]}"
                                .formatted(UUID.randomUUID(), number))
                .collect(Collectors.joining("\n"));
        Reply reply = admin.send(
                "POST",
                "/api/imports/Patient",
                lines.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-ndjson");
        if (reply.status() != 200) {
            throw new IllegalStateException("No patients: " + reply);
        }
    }

    private static String created(Reply reply) {
        if (reply.status() != 201) {
            throw new IllegalStateException("Not made: " + reply);
        }
        return reply.text("id");
    }

    private static List<String> all(List<Callable<String>> deeds) {
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : many.invokeAll(deeds)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            many.shutdownNow();
        }
    }
}

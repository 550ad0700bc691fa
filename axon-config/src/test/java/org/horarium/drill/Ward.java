package org.horarium.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Reply;

/** One doctor's one day, booked visit by visit. */
record Ward(String doctor, String patient, LocalDate date) {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final int OPENS = 8;
    private static final int MINUTES = 30;

    static Ward opened(Client admin) {
        String doctor = Clinic.in(admin, ZONE.getId()).doctor("08:00", "18:00", "Drill");
        return new Ward(doctor, Clinic.patient(admin).id(), LocalDate.now(ZONE).plusDays(8));
    }

    /** Books the visits of those numbers, counted from the morning on, and returns their ids. */
    Set<String> book(Client client, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(visit -> client.post(
                        "/api/appointments",
                        Clinic.booking(patient, doctor, start(visit).toString())))
                .map(Ward::id)
                .collect(Collectors.toSet());
    }

    /** The numbers of the visits that the search offers. */
    List<Integer> offered(Client client) {
        Reply found =
                client.get("/api/appointments/search?specialization=Drill&date=%s&date_to=%s&limit=200&doctor_id=%s"
                        .formatted(date, date, doctor));
        Set<Instant> starts = found.list("slots")
                .map(slot -> OffsetDateTime.parse(slot.path("start").asText()).toInstant())
                .collect(Collectors.toSet());
        return IntStream.range(0, 20)
                .filter(visit -> starts.contains(start(visit)))
                .boxed()
                .toList();
    }

    /** Whether the search answers from its index. */
    static boolean isIndexed(Client client) {
        return !client.get("/api/appointments/search?limit=1")
                .body()
                .path("degraded")
                .asBoolean(true);
    }

    private Instant start(int visit) {
        return date.atTime(OPENS, 0)
                .plusMinutes((long) visit * MINUTES)
                .atZone(ZONE)
                .toInstant();
    }

    private static String id(Reply booked) {
        if (booked.status() != 201) {
            throw new IllegalStateException("A booking was answered " + booked);
        }
        return booked.text("id");
    }
}

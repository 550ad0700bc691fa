package org.horarium.platform.trials;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Reply;

/** Doctors who work the same hours on the same days, so that anyone can tell what they must have free. */
public record Practice(String specialization, ZoneId zone, List<String> doctors, List<LocalDate> dates) {

    /** What is booked where no length is asked for. */
    static final Duration USUAL_VISIT = Duration.ofMinutes(30);

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 18;
    private static final int DAYS_AHEAD = 7;

    /** New doctors at a new clinic, watched on that many days from next week on. */
    public static Practice opened(Client admin, String specialization, int doctors, int days) {
        ZoneId zone = ZoneId.of("America/Chicago");
        Clinic clinic = Clinic.in(admin, zone.getId());
        LocalDate first = LocalDate.now(zone).plusDays(DAYS_AHEAD);
        return new Practice(
                specialization,
                zone,
                IntStream.range(0, doctors)
                        .mapToObj(number -> clinic.doctor(
                                LocalTime.of(FIRST_HOUR, 0).toString(),
                                LocalTime.of(LAST_HOUR, 0).toString(),
                                specialization))
                        .toList(),
                first.datesUntil(first.plusDays(days)).toList());
    }

    /** Every start that the search offers of a doctor who has nothing booked. */
    public Stream<Instant> starts() {
        return dates.stream()
                .flatMap(date -> Stream.iterate(
                        date.atTime(FIRST_HOUR, 0).atZone(zone).toInstant(),
                        start -> start.isBefore(
                                date.atTime(LAST_HOUR, 0).atZone(zone).toInstant()),
                        start -> start.plus(USUAL_VISIT)));
    }

    /** Everything that the API shows. */
    public Sight seenBy(Client reader) {
        Map<String, Visit> visits = new HashMap<>();
        Map<String, Set<Instant>> offered = new HashMap<>();
        for (String doctor : doctors) {
            pages(reader, "/api/doctors/" + doctor + "/appointments?" + period(), "items", "")
                    .map(Visit::of)
                    .forEach(visit -> visits.put(visit.id(), visit));
            offered.put(doctor, new TreeSet<>());
            offers(reader, "&doctor_id=" + doctor, "")
                    .forEach(slot -> offered.get(doctor).add(start(slot)));
        }
        return new Sight(this, visits, offered);
    }

    /**
     * The slots of this specialization in the order of the search.
     *
     * @param token of the write that must be seen; empty where none must
     */
    Stream<JsonNode> offers(Client reader, String wish, String token) {
        return pages(
                reader,
                "/api/appointments/search?specialization=" + specialization + "&" + period() + wish,
                "slots",
                token);
    }

    static Instant start(JsonNode slot) {
        return OffsetDateTime.parse(slot.path("start").asText()).toInstant();
    }

    private String period() {
        return "date=%s&date_to=%s&limit=200".formatted(dates.get(0), dates.get(dates.size() - 1));
    }

    private static Stream<JsonNode> pages(Client reader, String path, String list, String token) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            Reply page = token.isEmpty() ? reader.get(path + next) : reader.getAfter(token, path + next);
            if (page.status() != 200) {
                throw new IllegalStateException(path + " was answered " + page);
            }
            page.list(list).forEach(all::add);
            next = page.body().path("next").isTextual() ? "&cursor=" + page.text("next") : "";
        } while (!next.isEmpty());
        return all.stream();
    }
}

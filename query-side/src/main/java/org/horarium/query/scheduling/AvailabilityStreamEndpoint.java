package org.horarium.query.scheduling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.query.RequestText;
import org.horarium.query.live.Interest;
import org.horarium.query.live.Listening;
import org.horarium.query.live.LiveStreams;
import org.horarium.query.live.LiveTopic;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells on which days of doctors the free slots have changed, so that a page that shows them need not ask again and again. */
@RestController
class AvailabilityStreamEndpoint implements LiveTopic {

    private static final String PATH = "/api/availability/stream";
    private static final String DOCTORS = "doctor_id";
    private static final int MOST_DOCTORS = 50;

    private final LiveStreams streams;

    AvailabilityStreamEndpoint(LiveStreams streams) {
        this.streams = streams;
    }

    @Access(open = true, discloses = Disclosure.NOTHING)
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestParam(DOCTORS) List<String> doctors,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(name = "date_to", required = false) @Nullable String dateTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        LocalDate first = RequestText.date("date", date);
        LocalDate last = dateTo == null ? first : RequestText.date("date_to", dateTo);
        Interest interest = Interest.freeSlots(ids(doctors), first, last);
        streams.open(request, response, new Listening(() -> interest, null));
    }

    @Override
    public String destination() {
        return "/topic/availability/{doctor_id}";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Interest interest(Map<String, String> variables, @Nullable Actor actor) {
        return Interest.freeSlots(ids(List.of(variables.getOrDefault(DOCTORS, ""))), null, null);
    }

    private static Set<UUID> ids(List<String> doctors) {
        if (doctors.isEmpty() || doctors.size() > MOST_DOCTORS) {
            throw new InvalidInput(DOCTORS, "must name from 1 to " + MOST_DOCTORS + " doctors");
        }
        try {
            return doctors.stream().map(UUID::fromString).collect(Collectors.toSet());
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput(DOCTORS, "must be a UUID");
        }
    }
}

package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One visit from search to cancellation, and what the calendar remembers of it. It gives back all that it takes. */
final class Story {

    private static final int DAYS_AHEAD = 21;

    private final Narrator tell;
    private final Clock clock;
    private final Visitor patient;
    private final Visitor rival;
    private final Api auditor;
    private String hold = "";
    private String appointment = "";
    private boolean isBooked;

    Story(Narrator tell, Clock clock, Visitor patient, Visitor rival, Api auditor) {
        this.tell = tell;
        this.clock = clock;
        this.patient = patient;
        this.rival = rival;
        this.auditor = auditor;
    }

    /** Tells all of it, and gives back what was taken even where the story breaks off. */
    void tell(String specialization) throws IOException {
        try {
            FreeSlot booked = holdAndBook(search(specialization));
            FreeSlot moved = reschedule(booked, refusedToTheRival(booked));
            cancel();
            showHistory(booked, moved);
        } finally {
            giveBack();
        }
    }

    private List<FreeSlot> search(String specialization) throws IOException {
        tell.step("Search", "for %s, from tomorrow on".formatted(specialization));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        for (LocalDate date = tomorrow; date.isBefore(tomorrow.plusDays(DAYS_AHEAD)); date = date.plusDays(1)) {
            List<FreeSlot> found = patient.search(specialization, date);
            if (!found.isEmpty()) {
                tell.detail("%d free slots on %s, the first of them:".formatted(found.size(), date));
                found.stream().limit(3).forEach(slot -> tell.detail("  " + spoken(slot)));
                return found;
            }
        }
        throw new CannotRun("There is no free slot for %s within %d days.".formatted(specialization, DAYS_AHEAD));
    }

    /** Takes the first slot that the patient has time for; an earlier visit may be in the way. */
    private FreeSlot holdAndBook(List<FreeSlot> slots) throws IOException {
        for (FreeSlot slot : slots) {
            Answer held = patient.hold(slot);
            if (held.status() == 409) {
                continue;
            }
            hold = Visitor.succeeded("The hold", held).body().path("hold_id").asText();
            Answer booked = patient.book(slot, Map.of("hold_id", hold));
            if (booked.status() == 409) {
                release();
                continue;
            }
            appointment = idOf(Visitor.succeeded("The booking", booked));
            isBooked = true;
            tell.step("Hold", spoken(slot));
            tell.detail("nobody else can have it until " + until(slot, held));
            tell.step("Book", "the slot that is held");
            tell.detail("appointment %s".formatted(appointment));
            return slot;
        }
        throw new CannotRun("None of the slots that were found could be booked.");
    }

    private List<Instant> refusedToTheRival(FreeSlot slot) throws IOException {
        tell.step("Book again", "the same slot, for someone else");
        Answer answer = rival.book(slot, Map.of());
        if (answer.isSuccess()) {
            rival.cancel(idOf(answer));
            throw new CannotRun("The same slot was promised twice.");
        }
        if (answer.status() != 409 || !answer.reason().equals("slot-taken")) {
            throw new CannotRun(
                    "A slot that is taken was refused otherwise than told: %s.".formatted(answer.problem()));
        }
        List<Instant> instead = Visitor.items(answer, "alternatives")
                .map(alternative -> FreeSlot.instant(alternative.path("start").asText()))
                .toList();
        tell.detail("refused, 409 %s; free instead:".formatted(answer.reason()));
        instead.forEach(start -> tell.detail("  " + slot.at(start).when()));
        return instead;
    }

    private FreeSlot reschedule(FreeSlot booked, List<Instant> alternatives) throws IOException {
        tell.step("Reschedule", "to one of those times");
        for (Instant start : alternatives) {
            Answer answer = patient.reschedule(appointment, start);
            if (answer.status() != 409) {
                Visitor.succeeded("The new time", answer);
                tell.detail("now %s, and still appointment %s"
                        .formatted(booked.at(start).when(), appointment));
                return booked.at(start);
            }
        }
        throw new CannotRun("No other time was to be had.");
    }

    private void cancel() throws IOException {
        tell.step("Cancel", "the visit");
        Visitor.succeeded("The cancellation", patient.cancel(appointment));
        isBooked = false;
        tell.detail("the time is free again");
    }

    private void showHistory(FreeSlot... visits) throws IOException {
        tell.step("Look back", "at the doctor's day, as it was recorded");
        TreeSet<LocalDate> days =
                Stream.of(visits).map(FreeSlot::utcDate).collect(Collectors.toCollection(TreeSet::new));
        long shown = 0;
        for (LocalDate day : days) {
            String path = "/api/audit/calendars/%s/%s/events".formatted(visits[0].doctorId(), day);
            Answer answer = Visitor.succeeded("The history", auditor.get(path));
            redeemed(answer).ifPresent(id -> hold = id);
            List<JsonNode> ours =
                    Visitor.items(answer, "items").filter(this::isOfThisStory).toList();
            tell.detail("calendar of %s (UTC)".formatted(day));
            ours.forEach(event -> tell.detail("  " + recorded(event, visits[0])));
            shown += ours.size();
        }
        if (shown < 5) {
            throw new CannotRun("The calendar does not remember all that has happened.");
        }
    }

    /** The id under which the calendar knows the hold; the API's handle for it says more than that. */
    private Optional<String> redeemed(Answer history) {
        return Visitor.items(history, "items")
                .map(event -> event.path("payload"))
                .filter(payload -> payload.path("appointment").asText().equals(appointment))
                .filter(payload -> payload.hasNonNull("hold"))
                .map(payload -> payload.get("hold").asText())
                .findFirst();
    }

    private boolean isOfThisStory(JsonNode event) {
        String payload = event.path("payload").toString();
        return payload.contains(appointment) || payload.contains(hold);
    }

    private static String recorded(JsonNode event, FreeSlot slot) {
        Instant at = FreeSlot.instant(event.path("recorded_at").asText());
        JsonNode start = event.path("payload").findPath("start");
        return "%4d  %-24s %s  recorded %tT UTC"
                .formatted(
                        event.path("sequence").asLong(),
                        event.path("type").asText(),
                        start.isTextual()
                                ? slot.at(FreeSlot.instant(start.asText())).when()
                                : "",
                        at.atOffset(ZoneOffset.UTC));
    }

    private static String spoken(FreeSlot slot) {
        return "%s with %s, %s".formatted(slot.when(), slot.doctor(), slot.place());
    }

    private static String until(FreeSlot slot, Answer held) {
        Instant until = FreeSlot.instant(held.body().path("until").asText());
        return "%tR (%s)".formatted(until.atZone(slot.zone()), slot.zone());
    }

    private static String idOf(Answer made) {
        String location = made.location().orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void release() throws IOException {
        patient.release(hold);
        hold = "";
    }

    private void giveBack() throws IOException {
        if (isBooked) {
            patient.cancel(appointment);
        } else if (appointment.isEmpty() && !hold.isEmpty()) {
            release();
        }
    }
}

package org.horarium.command.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Interval;
import org.horarium.command.Outcome;
import org.springframework.http.ResponseEntity;

/** What clients hear of a hold. */
record HoldAnswer(String holdId, UUID doctorId, OffsetDateTime start, OffsetDateTime end, OffsetDateTime until) {

    /** Of a new one, whose ticket gets that id. */
    static HoldAnswer of(UUID id, Held held) {
        return of(Ticket.of(id, held.visit()), held.until(), held.visit().zone());
    }

    /** The answer to who wants to keep one for longer. */
    static ResponseEntity<?> extended(Outcome outcome, Ticket ticket, Timetables timetables) {
        ZoneId zone = timetables.zoneAt(ticket.doctor(), ticket.visit().start());
        return outcome instanceof Extended extended
                ? Answers.ok(outcome, of(ticket, extended.until(), zone))
                : Answers.ok(outcome, zone, outcome);
    }

    private static HoldAnswer of(Ticket ticket, Instant until, ZoneId zone) {
        Interval visit = Interval.of(ticket.visit(), zone);
        return new HoldAnswer(
                ticket.toString(),
                ticket.doctor().value(),
                visit.start(),
                visit.end(),
                until.atZone(zone).toOffsetDateTime());
    }
}

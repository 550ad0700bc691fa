package org.horarium.config.past;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.NotFound;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.booking.RefusalId;
import org.horarium.shared.scheduling.CalendarId;
import org.springframework.stereotype.Component;

/** Looks refusals up, and what they rested on. */
@Component
public class KeptRefusals {

    private final StoredEvents store;
    private final PastCalendars calendars;
    private final PastSchedules schedules;

    KeptRefusals(StoredEvents store, PastCalendars calendars, PastSchedules schedules) {
        this.store = store;
        this.calendars = calendars;
        this.schedules = schedules;
    }

    /** A refusal as it was recorded. */
    public record Kept(StoredEvent event, BookingRefused refusal) {

        static Optional<Kept> of(StoredEvent event) {
            return event.said().stream()
                    .filter(BookingRefused.class::isInstance)
                    .map(said -> new Kept(event, (BookingRefused) said))
                    .findFirst();
        }
    }

    /** The refusal of that name. */
    public Kept of(UUID id) {
        return store.of(new RefusalId(id).toString(), Moment.NOW).stream()
                .flatMap(event -> Kept.of(event).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("unknown-refusal"));
    }

    /** The day of the doctor that the wish was for, where it named a doctor and a time. */
    public static Optional<CalendarId> day(BookingRefused refusal) {
        return refusal.doctor() == null || refusal.wantedFrom() == null
                ? Optional.empty()
                : Optional.of(
                        new CalendarId(refusal.doctor(), LocalDate.ofInstant(refusal.wantedFrom(), ZoneOffset.UTC)));
    }

    Refusal explained(Kept kept) {
        BookingRefused refusal = kept.refusal();
        Long version = refusal.calendarVersion();
        return Refusal.of(kept.event(), refusal)
                .resting(
                        version == null
                                ? null
                                : day(refusal)
                                        .map(day -> calendars.decidedOn(day, version, refusal.refusedAt()))
                                        .map(PastJson::of)
                                        .orElse(null),
                        refusal.doctor() == null
                                ? null
                                : schedules
                                        .of(refusal.doctor(), new Moment.At(refusal.refusedAt()))
                                        .json());
    }

    static List<UUID> patients(List<Refusal> refusals) {
        return refusals.stream()
                .flatMap(refusal -> Optional.ofNullable(refusal.patient()).stream())
                .distinct()
                .toList();
    }
}

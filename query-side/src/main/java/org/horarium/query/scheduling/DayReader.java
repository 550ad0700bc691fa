package org.horarium.query.scheduling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** Picks from a day the slots that fit a wish at this moment. */
record DayReader(SlotWish wish, Instant now) {

    /** A slot with its place in the order. */
    record Found(int start, SlotDay day, Offer offer) {

        SlotCursor cursor() {
            return SlotCursor.earliest(start, day.doctorId(), day.locationId());
        }
    }

    /** The fitting starts of the visit that is wanted, or of the first that will do; earliest first. */
    List<Found> fitting(SlotDay day) {
        String wanted = wish.visitType() == null ? null : SearchWord.of(wish.visitType());
        return day.offers().stream()
                .filter(offer -> offer.isFor(wanted) && offer.fits(wish.mode()))
                .findFirst()
                .stream()
                .flatMap(offer -> offer.free().stream()
                        .filter(start -> fits(start, day))
                        .map(start -> new Found(start, day, offer)))
                .toList();
    }

    Slot slot(Found found) {
        SlotDay day = found.day();
        SlotDay.Shown shown = day.shown();
        OffsetDateTime start = EpochMinutes.instant(found.start())
                .atZone(ZoneId.of(day.zone()))
                .toOffsetDateTime();
        OffsetDateTime end = EpochMinutes.instant(found.start() + found.offer().minutes())
                .atZone(ZoneId.of(day.zone()))
                .toOffsetDateTime();
        return new Slot(
                day.doctorId(),
                shown.doctorName(),
                specialization(shown),
                day.locationId(),
                shown.location(),
                shown.city(),
                start,
                end,
                day.zone(),
                found.offer().visitType(),
                mode(found.offer()),
                shown.fee(),
                shown.currency(),
                distance(day.near()));
    }

    private boolean fits(int start, SlotDay day) {
        Instant moment = EpochMinutes.instant(start);
        return !moment.isBefore(now.plusSeconds(60 * day.shown().notice()))
                && !moment.isAfter(now.plusSeconds(60 * day.shown().advance()))
                && (!wish.hasTimes()
                        || wish.takesTime(moment.atZone(ZoneId.of(day.zone())).toLocalTime()));
    }

    private VisitMode mode(Offer offer) {
        return wish.mode() == null ? offer.modes().stream().findFirst().orElse(VisitMode.IN_PERSON) : wish.mode();
    }

    /** The one that was asked for, in the doctor's own words. */
    private @Nullable String specialization(SlotDay.Shown shown) {
        String wanted = wish.specialization() == null ? null : SearchWord.of(wish.specialization());
        Stream<String> all = shown.specializations().stream();
        return all.filter(one -> wanted == null || SearchWord.of(one).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Double distance(@Nullable GeoPoint place) {
        return wish.near() == null || place == null
                ? null
                : Math.round(Distance.metres(wish.near(), place) / 10) / 100.0;
    }
}

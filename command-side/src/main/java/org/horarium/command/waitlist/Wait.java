package org.horarium.command.waitlist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEvent;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistJoined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistLeft;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferAccepted;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferDeclined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferLapsed;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.jspecify.annotations.Nullable;

/**
 * Where a wish stands, as its events tell it.
 *
 * @param joined how it began; null where there is no such wish
 * @param isOn whether they wait still, be it with an offer
 * @param offers every offer that they had, with what became of it
 */
record Wait(@Nullable WaitlistJoined joined, boolean isOn, Map<OfferId, Told> offers) {

    static final Wait NONE = new Wait(null, false, Map.of());

    /** An offer and its end. */
    record Told(WaitlistSlotOffered offer, End end) {}

    enum End {
        OPEN,
        DECLINED,
        LAPSED,
        ACCEPTED,
        /** They left while it was open. */
        LEFT
    }

    /** The same after that event. */
    Wait with(WaitlistEvent event) {
        if (event instanceof WaitlistJoined first) {
            return new Wait(first, true, offers);
        } else if (event instanceof WaitlistSlotOffered offered) {
            return new Wait(joined, isOn, plus(new Told(offered, End.OPEN)));
        } else if (event instanceof WaitlistOfferDeclined declined) {
            return ended(declined.offer(), End.DECLINED, isOn);
        } else if (event instanceof WaitlistOfferLapsed lapsed) {
            return ended(lapsed.offer(), End.LAPSED, isOn);
        } else if (event instanceof WaitlistOfferAccepted accepted) {
            return left().ended(accepted.offer(), End.ACCEPTED, false);
        } else if (event instanceof WaitlistLeft) {
            return left();
        }
        throw new IllegalStateException("Unknown event " + event.getClass());
    }

    /** Whose it is, where there is such a wish. */
    Optional<PatientId> patient() {
        return Optional.ofNullable(joined).map(WaitlistJoined::patient);
    }

    /** Whether they wait for what that visit is, with a doctor of those specializations. */
    boolean isFor(Visit visit, Collection<String> specializations) {
        return joined != null && joined.criteria().fits(visit, specializations);
    }

    /** Whether they can be offered that visit: nobody is asked twice about the same time of the same doctor. */
    boolean isOpenTo(Visit visit) {
        return isOn
                && open().isEmpty()
                && offers.values().stream()
                        .map(told -> told.offer().visit())
                        .noneMatch(other -> other.doctor().equals(visit.doctor())
                                && other.slot().start().equals(visit.slot().start()));
    }

    boolean knows(OfferId offer) {
        return offers.containsKey(offer);
    }

    /** What they can still say yes to. */
    Optional<WaitlistSlotOffered> open() {
        return offers.values().stream()
                .filter(told -> told.end() == End.OPEN)
                .map(Told::offer)
                .findFirst();
    }

    boolean hasOpen(OfferId offer) {
        return endOf(offer).filter(End.OPEN::equals).isPresent();
    }

    boolean isDeclined(OfferId offer) {
        return endOf(offer).filter(End.DECLINED::equals).isPresent();
    }

    boolean isAccepted(OfferId offer) {
        return endOf(offer).filter(End.ACCEPTED::equals).isPresent();
    }

    Optional<WaitlistSlotOffered> offer(OfferId offer) {
        return Optional.ofNullable(offers.get(offer)).map(Told::offer);
    }

    Optional<End> endOf(OfferId offer) {
        return Optional.ofNullable(offers.get(offer)).map(Told::end);
    }

    private Wait left() {
        Map<OfferId, Told> all = new LinkedHashMap<>(offers);
        all.replaceAll((id, told) -> told.end() == End.OPEN ? new Told(told.offer(), End.LEFT) : told);
        return new Wait(joined, false, all);
    }

    private Wait ended(OfferId offer, End end, boolean on) {
        Told told = offers.get(offer);
        return told == null ? new Wait(joined, on, offers) : new Wait(joined, on, plus(new Told(told.offer(), end)));
    }

    private Map<OfferId, Told> plus(Told told) {
        Map<OfferId, Told> more = new LinkedHashMap<>(offers);
        more.put(told.offer().offer(), told);
        return more;
    }
}

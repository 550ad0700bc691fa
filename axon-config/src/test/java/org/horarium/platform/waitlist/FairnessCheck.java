package org.horarium.platform.waitlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.HoldReleased;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistJoined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistLeft;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferAccepted;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferDeclined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferLapsed;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;

/**
 * Reads a whole history and tells what is wrong with it: time that was offered to two at once, offered without being held,
 * offered past somebody who came earlier and could have had it all the while, or to nobody though somebody waits for it.
 */
final class FairnessCheck {

    private final Collection<String> specializations;
    private final Map<WaitlistEntryId, Waiter> waiters = new LinkedHashMap<>();
    private final Map<OfferId, WaitlistSlotOffered> open = new LinkedHashMap<>();
    private final Map<HoldId, SlotHeld> held = new LinkedHashMap<>();
    private final Map<AppointmentId, SlotBooked> booked = new LinkedHashMap<>();
    private final Map<Place, Integer> freeSince = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int now;
    private int offers;
    private int accepted;
    private int declined;
    private int lapsed;

    private FairnessCheck(Collection<String> specializations) {
        this.specializations = specializations;
    }

    /** A doctor's time. */
    private record Place(DoctorId doctor, TimeSlot claimed) {}

    /** One who waits, in the order of joining, and since when nothing has kept them from an offer. */
    private static final class Waiter {
        private final WaitlistJoined joined;
        private final Set<Place> asked = new HashSet<>();
        private boolean isOn = true;
        private boolean hasOffer;
        private int idleSince;

        private Waiter(WaitlistJoined joined, int since) {
            this.joined = joined;
            idleSince = since;
        }

        private boolean couldHave(Visit visit, Place place, Collection<String> specializations) {
            return isOn
                    && !hasOffer
                    && !asked.contains(place)
                    && joined.criteria().fits(visit, specializations);
        }
    }

    /** The history of doctors who all have those specializations. */
    static FairnessCheck of(List<Object> history, Collection<String> specializations) {
        FairnessCheck check = new FairnessCheck(specializations);
        for (Object event : history) {
            check.now++;
            check.see(event);
        }
        check.end();
        return check;
    }

    List<String> faults() {
        return faults;
    }

    /** How much there was to look at. */
    String figures() {
        return "%d offers, %d accepted, %d declined, %d lapsed, %d faults"
                .formatted(offers, accepted, declined, lapsed, faults.size());
    }

    int offers() {
        return offers;
    }

    int accepted() {
        return accepted;
    }

    int declined() {
        return declined;
    }

    int lapsed() {
        return lapsed;
    }

    private void see(Object event) {
        if (event instanceof SlotFreed freed) {
            booked.remove(freed.appointment());
            freeSince.put(new Place(freed.calendar().doctor(), freed.claimed()), now);
        } else if (event instanceof SlotHeld hold) {
            held.put(hold.hold(), hold);
        } else if (event instanceof HoldReleased released) {
            held.remove(released.hold());
        } else if (event instanceof SlotBooked booking) {
            booked.put(booking.appointment(), booking);
            freeSince.remove(new Place(booking.calendar().doctor(), booking.claimed()));
        } else if (event instanceof WaitlistEvent waiting) {
            see(waiting);
        }
    }

    private void see(WaitlistEvent event) {
        if (event instanceof WaitlistJoined joined) {
            waiters.put(joined.entry(), new Waiter(joined, now));
        } else if (event instanceof WaitlistSlotOffered offered) {
            offered(offered);
        } else if (event instanceof WaitlistOfferDeclined over) {
            declined++;
            over(over.offer());
        } else if (event instanceof WaitlistOfferLapsed over) {
            lapsed++;
            over(over.offer());
        } else if (event instanceof WaitlistOfferAccepted over) {
            accepted(over);
        } else if (event instanceof WaitlistLeft left) {
            waiter(left.entry()).isOn = false;
        }
    }

    private void offered(WaitlistSlotOffered offer) {
        offers++;
        Place place = place(offer);
        Waiter waiter = waiter(offer.entry());
        if (waiter.hasOffer) {
            faults.add("Two offers at once to " + offer.entry());
        }
        open.values().stream()
                .filter(other -> meets(place(other), place))
                .forEach(other -> faults.add("Offered to two: " + place));
        booked.values().stream()
                .filter(other -> meets(new Place(other.calendar().doctor(), other.claimed()), place))
                .forEach(other -> faults.add("Offered though it is booked: " + place));
        if (!isHeld(offer)) {
            faults.add("Offered without a hold: " + place);
        }
        Integer since = freeSince.get(place);
        if (since == null) {
            faults.add("Offered though it is not free: " + place);
        } else {
            passedOver(offer, since).forEach(other -> faults.add("Out of order: " + place + " past " + other));
        }
        waiter.hasOffer = true;
        waiter.asked.add(place);
        open.put(offer.offer(), offer);
        freeSince.remove(place);
    }

    /** Those who came earlier and could have had it for as long as it was there to be had. */
    private Stream<WaitlistEntryId> passedOver(WaitlistSlotOffered offer, int since) {
        return waiters.values().stream()
                .takeWhile(other -> !other.joined.entry().equals(offer.entry()))
                .filter(other -> other.idleSince < since)
                .filter(other -> other.couldHave(offer.visit(), place(offer), specializations))
                .map(other -> other.joined.entry());
    }

    private boolean isHeld(WaitlistSlotOffered offer) {
        SlotHeld hold = held.get(offer.hold());
        return hold != null
                && hold.claimed().equals(offer.visit().claimed())
                && hold.holder().equals(offer.patient().value())
                && !hold.until().isBefore(offer.until());
    }

    private Waiter waiter(WaitlistEntryId entry) {
        return Objects.requireNonNull(waiters.get(entry), "somebody who never joined");
    }

    private void over(OfferId id) {
        WaitlistSlotOffered offer = Objects.requireNonNull(open.remove(id), "an offer that is not open");
        Waiter waiter = waiter(offer.entry());
        waiter.hasOffer = false;
        waiter.idleSince = now;
        if (!isBooked(place(offer))) {
            freeSince.put(place(offer), now);
        }
    }

    private void accepted(WaitlistOfferAccepted event) {
        accepted++;
        WaitlistSlotOffered offer = open.remove(event.offer());
        waiter(event.entry()).isOn = false;
        SlotBooked booking = booked.get(event.appointment());
        if (offer == null || booking == null || !offer.hold().equals(booking.hold())) {
            faults.add("Accepted, and not booked by its hold: " + event.offer());
        }
    }

    private void end() {
        open.values().forEach(offer -> faults.add("An offer has no end: " + offer.offer()));
        freeSince.keySet().forEach(place -> waiters.values().stream()
                .filter(waiter -> waiter.couldHave(visit(place), place, specializations))
                .forEach(waiter -> faults.add("Lost: " + place + " for " + waiter.joined.entry())));
    }

    private boolean isBooked(Place place) {
        return booked.values().stream()
                .anyMatch(other -> meets(new Place(other.calendar().doctor(), other.claimed()), place));
    }

    private Visit visit(Place place) {
        return Trial.visit(place.doctor(), place.claimed());
    }

    private static Place place(WaitlistSlotOffered offer) {
        return new Place(offer.visit().doctor(), offer.visit().claimed());
    }

    private static boolean meets(Place one, Place other) {
        return one.doctor().equals(other.doctor()) && one.claimed().overlaps(other.claimed());
    }
}

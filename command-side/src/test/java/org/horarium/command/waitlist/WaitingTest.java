package org.horarium.command.waitlist;

import static org.horarium.command.Reason.NOT_WAITING;
import static org.horarium.command.Reason.OFFERED_ALREADY;
import static org.horarium.command.Reason.OFFER_OVER;
import static org.horarium.command.Reason.UNKNOWN_DOCTOR;
import static org.horarium.command.Reason.UNKNOWN_OFFER;
import static org.horarium.command.Reason.UNKNOWN_PATIENT;
import static org.horarium.command.Reason.UNKNOWN_WAITLIST_ENTRY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Decided;
import org.horarium.command.Decisions;
import org.horarium.command.SetClock;
import org.horarium.command.waitlist.WaitlistCommand.DeclineOffer;
import org.horarium.command.waitlist.WaitlistCommand.JoinWaitlist;
import org.horarium.command.waitlist.WaitlistCommand.LapseOffer;
import org.horarium.command.waitlist.WaitlistCommand.LeaveWaitlist;
import org.horarium.command.waitlist.WaitlistCommand.OfferVisit;
import org.horarium.command.waitlist.WaitlistCommand.SettleOffer;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.waitlist.Criteria;
import org.horarium.shared.waitlist.LeavingReason;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistJoined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistLeft;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferAccepted;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferDeclined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferLapsed;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Instant NOW = Instant.parse("2027-06-07T06:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(30));
    private static final DoctorId GREY = new DoctorId(new UUID(1, 1));
    private static final PatientId ANNA = new PatientId(new UUID(2, 1));
    private static final Actor ANNAS_ACCOUNT = new Actor(new UUID(9, 1), Role.PATIENT, ANNA, null);
    private static final Actor BORISS_ACCOUNT =
            new Actor(new UUID(9, 2), Role.PATIENT, new PatientId(new UUID(2, 2)), null);
    private static final WaitlistEntryId WISH = new WaitlistEntryId(new UUID(3, 1));
    private static final OfferId OFFER = new OfferId(new UUID(4, 1));
    private static final OfferId ANOTHER = new OfferId(new UUID(4, 2));
    private static final AppointmentId BOOKED = new AppointmentId(new UUID(5, 1));
    private static final Criteria ANY_TIME =
            new Criteria(GREY, null, Set.of(), Set.of(), null, null, null, null, null, null);
    private static final TimeSlot TEN = TimeSlot.of(NOW.plus(Duration.ofHours(4)), Duration.ofMinutes(30));
    private static final Visit VISIT = new Visit(
            GREY, new LocationId(new UUID(6, 1)), ZoneOffset.UTC, "consultation", VisitMode.IN_PERSON, TEN, TEN);

    private static final WaitlistJoined JOINED = new WaitlistJoined(WISH, ANNA, ANY_TIME);
    private static final WaitlistSlotOffered OFFERED =
            new WaitlistSlotOffered(WISH, ANNA, OFFER, VISIT, new HoldId(OFFER.value()), UNTIL);

    private final SetClock clock = new SetClock(NOW);
    private final Decisions waitlist = new Decisions(clock, WaitlistEntry.class);

    WaitingTest() {
        waitlist.decidedBy(new Waiting(
                        waitlist.repository(WaitlistEntry.class), waitlist.history(), waitlist.permissions(), clock))
                .given(
                        new DoctorRegistered(
                                GREY, new DoctorProfile("Dr. Grey", null, null, null, List.of(), List.of(), null)),
                        new PatientRegistered(
                                ANNA, new PatientDetails("Anna", LocalDate.EPOCH, null, null, null, null, null)));
    }

    @Test
    void who_joins_waits_and_is_told_once() {
        waitlist.when(new JoinWaitlist(WISH, ANNA, ANY_TIME), ANNAS_ACCOUNT, null)
                .expectEvents(JOINED);
        waitlist.when(new JoinWaitlist(WISH, ANNA, ANY_TIME), ANNAS_ACCOUNT, null)
                .expectNoEvents()
                .expectAccepted();
    }

    @Test
    void nobody_waits_for_a_doctor_who_is_not_there_and_no_stranger_waits() {
        Criteria nobody = new Criteria(
                new DoctorId(new UUID(1, 9)), null, Set.of(), Set.of(), null, null, null, null, null, null);
        waitlist.when(new JoinWaitlist(WISH, ANNA, nobody), ANNAS_ACCOUNT, null)
                .expectNoEvents()
                .expectRefusal(UNKNOWN_DOCTOR);
        waitlist.when(new JoinWaitlist(WISH, new PatientId(new UUID(2, 2)), ANY_TIME), BORISS_ACCOUNT, null)
                .expectNoEvents()
                .expectRefusal(UNKNOWN_PATIENT);
    }

    @Test
    void an_offer_is_made_once_and_only_one_at_a_time() {
        waitlist.given(JOINED);

        offer(OFFER).expectEvents(OFFERED);
        offer(OFFER).expectNoEvents().expectAccepted();
        offer(ANOTHER).expectNoEvents().expectRefusal(OFFERED_ALREADY);
    }

    @Test
    void who_left_is_offered_nothing() {
        waitlist.given(JOINED);
        waitlist.when(new LeaveWaitlist(WISH, ANNAS_ACCOUNT, LeavingReason.BY_PATIENT), ANNAS_ACCOUNT, null)
                .expectEvents(new WaitlistLeft(WISH, ANNA, LeavingReason.BY_PATIENT));

        offer(OFFER).expectNoEvents().expectRefusal(NOT_WAITING);
        waitlist.when(new LeaveWaitlist(WISH, ANNAS_ACCOUNT, LeavingReason.BY_PATIENT), ANNAS_ACCOUNT, null)
                .expectNoEvents()
                .expectAccepted();
    }

    @Test
    void who_declines_waits_on_and_can_be_offered_another() {
        waitlist.given(JOINED, OFFERED);

        decline(ANNAS_ACCOUNT, OFFER).expectEvents(new WaitlistOfferDeclined(WISH, ANNA, OFFER));
        decline(ANNAS_ACCOUNT, OFFER).expectNoEvents().expectAccepted();
        offer(OFFER).expectNoEvents().expectRefusal(OFFER_OVER);
        offer(ANOTHER).expectAccepted();
    }

    @Test
    void an_offer_lapses_at_its_time_and_no_earlier() {
        waitlist.given(JOINED, OFFERED);

        waitlist.whenPlatform(new LapseOffer(WISH, OFFER)).expectNoEvents();
        clock.set(UNTIL);
        waitlist.whenPlatform(new LapseOffer(WISH, OFFER)).expectEvents(new WaitlistOfferLapsed(WISH, ANNA, OFFER));
        waitlist.whenPlatform(new LapseOffer(WISH, OFFER)).expectNoEvents();
        decline(ANNAS_ACCOUNT, OFFER).expectNoEvents().expectRefusal(OFFER_OVER);
    }

    @Test
    void what_is_booked_counts_whatever_was_said_of_the_offer() {
        waitlist.given(JOINED, OFFERED, new WaitlistOfferLapsed(WISH, ANNA, OFFER));

        waitlist.whenPlatform(new SettleOffer(WISH, OFFER, BOOKED))
                .expectEvents(new WaitlistOfferAccepted(WISH, ANNA, OFFER, BOOKED));
        waitlist.whenPlatform(new SettleOffer(WISH, OFFER, BOOKED)).expectNoEvents();
        offer(ANOTHER).expectNoEvents().expectRefusal(NOT_WAITING);
    }

    @Test
    void another_patients_wish_is_not_there() {
        waitlist.given(JOINED, OFFERED);

        decline(BORISS_ACCOUNT, OFFER).expectNoEvents().expectRefusal(UNKNOWN_WAITLIST_ENTRY);
        waitlist.when(new LeaveWaitlist(WISH, BORISS_ACCOUNT, LeavingReason.BY_PATIENT), BORISS_ACCOUNT, null)
                .expectNoEvents()
                .expectRefusal(UNKNOWN_WAITLIST_ENTRY);
        decline(ANNAS_ACCOUNT, ANOTHER).expectNoEvents().expectRefusal(UNKNOWN_OFFER);
    }

    private Decided offer(OfferId offer) {
        return waitlist.whenPlatform(new OfferVisit(WISH, offer, VISIT, new HoldId(offer.value()), UNTIL));
    }

    private Decided decline(Actor actor, OfferId offer) {
        return waitlist.when(new DeclineOffer(WISH, offer, actor), actor, null);
    }
}

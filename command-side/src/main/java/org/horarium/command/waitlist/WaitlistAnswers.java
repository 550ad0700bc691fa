package org.horarium.command.waitlist;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Interval;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.waitlist.Criteria;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.jspecify.annotations.Nullable;

/** What clients hear of the waitlist. */
interface WaitlistAnswers {

    /** Somebody waits. Their place in the queue is in the view. */
    record Joined(UUID id, UUID patientId, @Nullable UUID doctorId, @Nullable String specialization, String state)
            implements Personal {

        static Joined of(WaitlistEntryId entry, UUID patient, Criteria criteria) {
            UUID doctor = criteria.doctor() == null ? null : criteria.doctor().value();
            return new Joined(entry.value(), patient, doctor, criteria.specialization(), "WAITING");
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(patientId);
        }
    }

    /** An offer became an appointment. */
    record Booked(
            UUID id,
            UUID patientId,
            UUID appointmentId,
            UUID doctorId,
            UUID locationId,
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone)
            implements Personal {

        static Booked of(WaitlistSlotOffered offer) {
            Visit visit = offer.visit();
            Interval slot = Interval.of(visit.slot(), visit.zone());
            return new Booked(
                    offer.entry().value(),
                    offer.patient().value(),
                    Names.appointment(offer.offer()).value(),
                    visit.doctor().value(),
                    visit.location().value(),
                    slot.start(),
                    slot.end(),
                    visit.zone());
        }

        @Override
        public Set<UUID> subjects() {
            return Set.of(patientId);
        }
    }
}

package org.horarium.command.booking;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.TimeSlot;

/**
 * The handle of a hold or a block: its id together with its address, since both live on days and have no stream of
 * their own. Opaque to clients; a forged one finds nothing.
 *
 * @param id of a visitor's hold the secret, which is random (UUIDv4) as no other id of a ticket is
 * @param slot what is claimed
 * @param visit the same without the buffers of a visit
 */
record Ticket(UUID id, DoctorId doctor, TimeSlot slot, TimeSlot visit) {

    private static final int BYTES = 48;
    private static final int BYTES_WITH_BUFFERS = BYTES + 2 * Short.BYTES;
    private static final int RANDOM = 4;

    /** With its buffers: nobody has a month opened by a ticket that they made up. */
    private static final Duration LONGEST_VISIT = Duration.ofDays(1);

    private static final Instant END_OF_TIME = Instant.parse("3001-01-01T00:00:00Z");

    Ticket(UUID id, DoctorId doctor, TimeSlot slot) {
        this(id, doctor, slot, slot);
    }

    static Ticket of(UUID id, Visit visit) {
        return new Ticket(id, visit.doctor(), visit.claimed(), visit.slot());
    }

    /** The ticket of that text, or empty where it never was one. */
    static Optional<Ticket> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int length = bytes.remaining();
            if (length != BYTES && length != BYTES_WITH_BUFFERS) {
                return Optional.empty();
            }
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            DoctorId doctor = new DoctorId(new UUID(bytes.getLong(), bytes.getLong()));
            TimeSlot slot =
                    new TimeSlot(Instant.ofEpochSecond(bytes.getLong()), Instant.ofEpochSecond(bytes.getLong()));
            TimeSlot visit = length == BYTES ? slot : within(slot, bytes.getShort(), bytes.getShort());
            return Optional.of(new Ticket(id, doctor, slot, visit)).filter(Ticket::isPlausible);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The hold that it is the ticket of, for an account: one of its own, or a visitor's, which is whosever the ticket is. */
    OwnHold holdFor(Actor actor) {
        return visitorsHold().orElseGet(() -> OwnHold.of(id, actor));
    }

    /** The hold that it is the ticket of, where that is a visitor's. */
    Optional<OwnHold> visitorsHold() {
        return id.version() == RANDOM && slot.length().compareTo(LONGEST_VISIT) <= 0
                ? Optional.of(OwnHold.behind(id))
                : Optional.empty();
    }

    @Override
    public String toString() {
        boolean hasBuffers = !visit.equals(slot);
        ByteBuffer bytes = ByteBuffer.allocate(hasBuffers ? BYTES_WITH_BUFFERS : BYTES);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bytes.putLong(doctor.value().getMostSignificantBits())
                .putLong(doctor.value().getLeastSignificantBits());
        bytes.putLong(slot.start().getEpochSecond()).putLong(slot.end().getEpochSecond());
        if (hasBuffers) {
            bytes.putShort(minutes(slot.start(), visit.start())).putShort(minutes(visit.end(), slot.end()));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static short minutes(Instant from, Instant to) {
        return (short) Duration.between(from, to).toMinutes();
    }

    private static TimeSlot within(TimeSlot slot, short before, short after) {
        return new TimeSlot(
                slot.start().plus(Duration.ofMinutes(before)), slot.end().minus(Duration.ofMinutes(after)));
    }

    private boolean isPlausible() {
        return slot.start().isAfter(Instant.EPOCH)
                && slot.end().isBefore(END_OF_TIME)
                && slot.length().compareTo(Blocking.LONGEST.plusDays(1)) <= 0
                && slot.contains(visit);
    }
}

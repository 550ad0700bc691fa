package org.horarium.command.booking;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.TimeSlot;

/**
 * The handle of a hold or a block: its id together with its address, since both live on days and have no stream of
 * their own. Opaque to clients; a forged one finds nothing.
 */
record Ticket(UUID id, DoctorId doctor, TimeSlot slot) {

    private static final int BYTES = 48;
    private static final Instant END_OF_TIME = Instant.parse("3001-01-01T00:00:00Z");

    /** The ticket of that text, or empty where it never was one. */
    static Optional<Ticket> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            DoctorId doctor = new DoctorId(new UUID(bytes.getLong(), bytes.getLong()));
            TimeSlot slot =
                    new TimeSlot(Instant.ofEpochSecond(bytes.getLong()), Instant.ofEpochSecond(bytes.getLong()));
            return Optional.of(new Ticket(id, doctor, slot)).filter(Ticket::isPlausible);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bytes.putLong(doctor.value().getMostSignificantBits())
                .putLong(doctor.value().getLeastSignificantBits());
        bytes.putLong(slot.start().getEpochSecond()).putLong(slot.end().getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private boolean isPlausible() {
        return slot.start().isAfter(Instant.EPOCH)
                && slot.end().isBefore(END_OF_TIME)
                && slot.length().compareTo(Blocking.LONGEST.plusDays(1)) <= 0;
    }
}

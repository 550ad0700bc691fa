package org.horarium.query.booking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a double booking known to those who run the platform; they must look, no program can undo a promise. */
@Component
class DoubleBookingAlarm {

    static final String METRIC = "horarium.double_bookings";

    private static final Logger log = LoggerFactory.getLogger(DoubleBookingAlarm.class);

    private final JdbcClient db;
    private final Counter counter;

    DoubleBookingAlarm(JdbcClient db, ObjectProvider<MeterRegistry> meters) {
        this.db = db;
        this.counter = meters.getIfAvailable(SimpleMeterRegistry::new).counter(METRIC);
    }

    /** Keeps the evidence, and says it aloud without a word about the patient. */
    void raise(Claim claim, Instant noticedAt) {
        db.sql(
                        """
                        insert into double_booking_alarm (appointment_id, version, doctor_id, claimed, noticed_at)
                        values (:appointment, :version, :doctor, tstzrange(:claimed_from, :claimed_to), :noticed_at)
                        on conflict do nothing""")
                .param("appointment", claim.appointmentId())
                .param("version", claim.version())
                .param("doctor", claim.doctorId())
                .param("claimed_from", claim.claimed().start().atOffset(ZoneOffset.UTC))
                .param("claimed_to", claim.claimed().end().atOffset(ZoneOffset.UTC))
                .param("noticed_at", noticedAt.atOffset(ZoneOffset.UTC))
                .update();
        log.error("Double booking: appointment {} takes time that was already promised", claim.appointmentId());
        counter.increment();
    }

    /** Forgets all of them before a replay, which will find them again. */
    void clear() {
        db.sql("delete from double_booking_alarm").update();
    }
}

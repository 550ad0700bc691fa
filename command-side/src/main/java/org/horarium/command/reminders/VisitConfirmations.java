package org.horarium.command.reminders;

import static org.horarium.command.reminders.ReminderTable.at;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Secrets;
import org.horarium.command.booking.ConfirmAppointment;
import org.horarium.shared.booking.AppointmentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the links by which people say that they will come. Each holds for one visit at its time, until it starts; the secret
 * stands behind the {@code #}, where no server's log gets to see it.
 */
@Component
class VisitConfirmations {

    private static final int BYTES = 24;

    private final JdbcClient db;
    private final Clock clock;
    private final String site;

    VisitConfirmations(JdbcClient db, Clock clock, @Value("${horarium.public-url:http://localhost:8080}") String site) {
        this.db = db;
        this.clock = clock;
        this.site = site.replaceFirst("/+$", "");
    }

    String newLink(AppointmentId appointment, Instant start) {
        String secret = Secrets.text(BYTES);
        db.sql("delete from visit_confirmation where starts_at < ?")
                .param(at(clock.instant()))
                .update();
        db.sql("insert into visit_confirmation (digest, appointment_id, starts_at) values (?, ?, ?)")
                .params(Secrets.digest(secret), appointment.value(), at(start))
                .update();
        return site + "/confirm-visit#" + secret;
    }

    /** What that link says, if it is good. */
    Optional<ConfirmAppointment> look(String secret) {
        return db.sql("select * from visit_confirmation where digest = ? and starts_at > ?")
                .params(Secrets.digest(secret), at(clock.instant()))
                .query((row, number) -> new ConfirmAppointment(
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}

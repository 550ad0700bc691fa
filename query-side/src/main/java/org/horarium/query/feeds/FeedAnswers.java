package org.horarium.query.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.scheduling.VisitMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads feeds. One that a guardian may have opened ends when the patient comes of age, who opens another. */
@Component
class FeedAnswers {

    /** More than anybody has in thirteen months. */
    private static final int MOST = 20_000;

    private final JdbcClient db;
    private final Clock clock;
    private final int ageOfMajority;

    FeedAnswers(JdbcClient db, Clock clock, @Value("${horarium.access.age-of-majority:18}") int ageOfMajority) {
        this.db = db;
        this.clock = clock;
        this.ageOfMajority = ageOfMajority;
    }

    @QueryHandler
    Optional<OpenFeed> handle(OpenFeed.BySecret query) {
        return feed("f.digest = :value", query.digest());
    }

    @QueryHandler
    Optional<OpenFeed> handle(OpenFeed.Of query) {
        return feed("f.owner_id = :value and f.digest is not null", query.owner());
    }

    @QueryHandler
    List<Entry> handle(Entry.Of query) {
        boolean isPatient = query.owner().kind() == Recipient.Kind.PATIENT;
        return db.sql(
                        """
                select a.id, a.version, a.starts_at, a.ends_at, a.status, a.mode, c.name as clinic, l.name as place
                from appointment a
                left join location l on l.id = a.location_id
                left join clinic c on c.id = l.clinic_id
                where a.%s = :owner and a.starts_at >= :from and a.starts_at < :to
                order by a.starts_at, a.id limit :most"""
                                .formatted(isPatient ? "patient_id" : "doctor_id"))
                .param("owner", query.owner().id())
                .param("from", query.from().atOffset(ZoneOffset.UTC))
                .param("to", query.to().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> entry(row, isPatient))
                .list();
    }

    private Optional<OpenFeed> feed(String which, Object value) {
        return db.sql(
                        """
                select f.owner_kind, f.owner_id, f.opened_at, p.date_of_birth, coalesce(p.language, d.languages[1]) as language
                from calendar_feed f
                left join patient p on p.id = f.owner_id left join doctor d on d.id = f.owner_id where %s"""
                                .formatted(which))
                .param("value", value)
                .query((row, number) -> cameOfAgeSince(row) ? Optional.<OpenFeed>empty() : Optional.of(feed(row)))
                .optional()
                .flatMap(found -> found);
    }

    private boolean cameOfAgeSince(ResultSet row) throws SQLException {
        LocalDate birth = row.getObject("date_of_birth", LocalDate.class);
        if (birth == null) {
            return false;
        }
        LocalDate ofAge = birth.plusYears(ageOfMajority);
        LocalDate opened = row.getObject("opened_at", OffsetDateTime.class).toLocalDate();
        return opened.isBefore(ofAge) && !LocalDate.now(clock).isBefore(ofAge);
    }

    private static OpenFeed feed(ResultSet row) throws SQLException {
        return new OpenFeed(
                new Recipient(
                        Recipient.Kind.valueOf(row.getString("owner_kind")), row.getObject("owner_id", UUID.class)),
                instant(row, "opened_at"),
                row.getString("language"));
    }

    /** A place can be somebody's home, so a doctor's calendar does not tell it. */
    private static Entry entry(ResultSet row, boolean isPatient) throws SQLException {
        boolean isThere = isPatient && row.getString("mode").equals(VisitMode.IN_PERSON.name());
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("status").equals("CANCELLED"),
                row.getString("clinic"),
                isThere ? row.getString("place") : null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

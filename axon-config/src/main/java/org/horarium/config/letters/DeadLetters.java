package org.horarium.config.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parked events, each with its sequence, in the order in which they were to be told. */
@Component
public class DeadLetters {

    static final int MOST_SEQUENCES = 1_000;
    static final int MOST_OF_A_SEQUENCE = 10_000;

    private final JdbcClient db;
    private final Clock clock;

    DeadLetters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One of those: a parked sequence by its first letter, and how many there are. */
    record Sequence(DeadLetter first, long letters) {}

    List<String> sequences(String projection) {
        return db.sql("select distinct sequence from dead_letter where projection = ?")
                .param(projection)
                .query(String.class)
                .list();
    }

    /** The oldest parked sequences of all projections. */
    List<Sequence> list(int limit) {
        return db.sql(
                        """
                select first.*, all_of_it.letters
                from (select projection, sequence, min(number) as number, count(*) as letters from dead_letter
                    group by projection, sequence) as all_of_it
                join dead_letter first using (number) order by number limit ?""")
                .param(limit)
                .query((row, number) -> new Sequence(letter(row), row.getLong("letters")))
                .list();
    }

    long count(String projection) {
        return db.sql("select count(*) from dead_letter where projection = ?")
                .param(projection)
                .query(Long.class)
                .single();
    }

    long count(String projection, String sequence) {
        return db.sql("select count(*) from dead_letter where projection = ? and sequence = ?")
                .param(projection)
                .param(sequence)
                .query(Long.class)
                .single();
    }

    boolean isFull(String projection) {
        return db.sql(
                        """
                select count(*) >= :sequences or coalesce(max(letters), 0) >= :letters
                from (select count(*) as letters from dead_letter where projection = :projection group by sequence) as s""")
                .param("projection", projection)
                .param("sequences", MOST_SEQUENCES)
                .param("letters", MOST_OF_A_SEQUENCE)
                .query(Boolean.class)
                .single();
    }

    /** Keeps everyone else from this sequence's letters until the transaction ends. */
    void lock(String projection, String sequence) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))::text")
                .param(projection + ' ' + sequence)
                .query(String.class)
                .list();
    }

    Optional<DeadLetter> first(String projection, String sequence) {
        return db.sql("select * from dead_letter where projection = ? and sequence = ? order by number limit 1")
                .param(projection)
                .param(sequence)
                .query((row, number) -> letter(row))
                .optional();
    }

    /** Parks the event if others of its sequence are parked, and answers whether it did. */
    boolean parkBehind(String projection, String sequence, DomainEventMessage<?> event) {
        lock(projection, sequence);
        if (first(projection, sequence).isEmpty()) {
            return false;
        }
        park(projection, sequence, event, null);
        return true;
    }

    void park(String projection, String sequence, DomainEventMessage<?> event, @Nullable String cause) {
        int parked = insert(DeadLetter.of(projection, sequence, event, cause));
        if (parked == 0) {
            throw new LettersFull(projection);
        }
    }

    void failedAgain(DeadLetter letter, String cause) {
        db.sql("update dead_letter set cause = ?, attempts = attempts + 1 where number = ?")
                .param(cause)
                .param(letter.number())
                .update();
    }

    /** Takes the letter out, and answers whether it was there. */
    boolean remove(DeadLetter letter) {
        return db.sql("delete from dead_letter where number = ?")
                        .param(letter.number())
                        .update()
                == 1;
    }

    /** Takes the letter out for good, and keeps who did so and why. */
    void discard(DeadLetter letter, String reason, String by) {
        db.sql(
                        """
                with gone as (delete from dead_letter where number = :number returning *)
                insert into discarded_letter (projection, sequence, stream, version, event_type, position, recorded_at,
                    cause, reason, discarded_by, discarded_at)
                select projection, sequence, stream, version, event_type, position, recorded_at,
                    cause, :reason, :by, :at from gone""")
                .param("number", letter.number())
                .param("reason", reason)
                .param("by", by)
                .param("at", now())
                .update();
    }

    /** Forgets those of a projection that begins anew. */
    public void clear(String projection) {
        db.sql("delete from dead_letter where projection = ?").param(projection).update();
    }

    /** Lets a projection have the letters of another instead of its own. */
    public void adopt(String projection, String other) {
        clear(projection);
        db.sql("update dead_letter set projection = ? where projection = ?")
                .param(projection)
                .param(other)
                .update();
    }

    private int insert(DeadLetter letter) {
        return db.sql(
                        """
                insert into dead_letter (projection, sequence, stream, version, event_type, position, recorded_at,
                    cause, attempts, parked_at)
                select :projection, :sequence, :stream, :version, :type, :position, :recordedAt, :cause, :attempts, :now
                from (select count(*) as letters from dead_letter
                    where projection = :projection and sequence = :sequence) as mine
                where letters between 1 and :letters - 1 or letters = 0 and :sequences >
                    (select count(distinct sequence) from dead_letter where projection = :projection)""")
                .param("projection", letter.projection())
                .param("sequence", letter.sequence())
                .param("stream", letter.stream())
                .param("version", letter.version())
                .param("type", letter.eventType())
                .param("position", letter.position(), Types.BIGINT)
                .param("recordedAt", letter.recordedAt().atOffset(ZoneOffset.UTC))
                .param("cause", letter.cause(), Types.VARCHAR)
                .param("attempts", letter.attempts())
                .param("now", now())
                .param("letters", MOST_OF_A_SEQUENCE)
                .param("sequences", MOST_SEQUENCES)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("number"),
                row.getString("projection"),
                row.getString("sequence"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("event_type"),
                row.getObject("position", Long.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}

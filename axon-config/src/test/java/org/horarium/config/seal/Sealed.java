package org.horarium.config.seal;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.horarium.config.seal.anchor.Anchor;
import org.horarium.config.seal.anchor.FileAnchor;
import org.horarium.config.seal.check.BundleCheck;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.Mark;
import org.horarium.config.seal.check.Removals;
import org.horarium.config.seal.check.StoredRow;
import org.horarium.config.seal.check.Trust;
import org.horarium.config.seal.check.Verdict;
import org.horarium.config.seal.check.Verification;
import org.horarium.config.store.postgres.Database;

/** A database of a test's own with entries, sealed step by step and without threads, and everything to verify it by. */
final class Sealed implements AutoCloseable {

    static final Instant NOON = Instant.parse("2027-06-07T12:00:00Z");

    final Database database = Database.migrated();
    final Path folder;
    final SealKeyFile keyFile;
    final SealKeys keys;
    final Anchor anchor;
    final SealSettings settings = new SealSettings(Duration.ofSeconds(10), Removals.LEAST_AGE);
    Instant now = NOON;

    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    Sealed(Path folder) {
        this.folder = folder;
        keyFile = new SealKeyFile(folder.resolve("keys/seal-key.json"));
        keys = new SealKeys(keyFile, clock);
        anchor = new FileAnchor(folder.resolve("anchors"));
    }

    Connection connect() throws SQLException {
        return java.sql.DriverManager.getConnection(
                database.pool().getJdbcUrl(),
                database.pool().getUsername(),
                database.pool().getPassword());
    }

    /** Adds events and access entries, in so many transactions of two and one. */
    void add(int transactions) {
        database.client()
                .sql(
                        """
                        do $$
                        declare
                            streams bigint := (select count(*) from domain_event);
                        begin
                            for step in 1..%d loop
                                insert into domain_event (event_id, stream, stream_type, sequence_number, payload_type,
                                    payload_revision, payload, metadata, recorded_at)
                                select gen_random_uuid(), 'day-' || (streams + step), 'Day', place, 'test.Booked', '1',
                                    convert_to('{"n":' || (2 * step + place) || '}', 'UTF8'), '{"a":"b"}',
                                    '2027-06-07T11:59:00.123456Z'
                                from generate_series(0, 1) place order by place;
                                insert into audit.access_entry (id, at, actor, role, purpose, action, what, patients,
                                    outcome, related, detail)
                                values (gen_random_uuid(), '2027-06-07T11:59:00.123456Z', 'someone', 'DOCTOR', 'TREAT',
                                    'READ', 'GET /api/x', array[gen_random_uuid()], 'ALLOWED', true,
                                    case when step %% 2 = 0 then 'd' end);
                                commit;
                            end loop;
                        end $$"""
                                .formatted(transactions))
                .update();
    }

    /** Seals everything in one checkpoint, as soon as no neighbour's transaction holds back what can be read. */
    void seal() {
        try (Connection connection = connect()) {
            Sealing sealing = new Sealing(connection, keys, settings, clock);
            long unsealed = entries()
                    - checkpoints().stream()
                            .mapToLong(kept -> kept.checkpoint().count())
                            .sum();
            await().until(() -> !sealing.look() && sealing.waiting() >= unsealed);
            sealing.sealAll();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long entries() {
        return database.client()
                .sql("select (select count(*) from domain_event) + (select count(*) from audit.access_entry)")
                .query(Long.class)
                .single();
    }

    /** Takes to the anchor what it does not have yet. */
    void anchor() {
        try (Connection connection = connect()) {
            Kept last = anchor.last();
            Checkpoints checkpoints = new Checkpoints(connection);
            long number = last == null ? 1 : last.checkpoint().number() + 1;
            for (Kept next = checkpoints.of(number); next != null; next = checkpoints.of(++number)) {
                anchor.keep(next);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the online verification says. */
    Verdict online() {
        return online(publicKey(), true);
    }

    Verdict online(PublicKey key, boolean withAnchor) {
        return online(new Trust(key), withAnchor);
    }

    Verdict online(Trust trust, boolean withAnchor) {
        return online(trust, withAnchor, macSecrets());
    }

    Verdict online(Trust trust, boolean withAnchor, Map<String, byte[]> macSecrets) {
        try (Connection connection = connect();
                DatabaseEvidence evidence = new DatabaseEvidence(connection, withAnchor ? anchor : null)) {
            return new Verification(evidence, trust, macSecrets, new Removals(settings.leastAge()), done -> {}).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the offline verification says of a bundle that is made now. */
    Verdict offline(boolean withAnchor) {
        return offline(bundle(), new Trust(publicKey()), withAnchor);
    }

    Verdict offline(Path bundle, Trust trust, boolean withAnchor) {
        try {
            List<Path> anchors = withAnchor ? FileAnchor.files(folder.resolve("anchors")) : List.of();
            return new BundleCheck(trust, anchors).of(bundle, done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path bundle() {
        Path file = folder.resolve("bundle.ndjson");
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            new Auditing(this::connect, keys, settings, anchor, clock).write(out, null, null);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    List<StoredRow> rows() {
        try (Connection connection = connect();
                DatabaseEvidence snapshot = new DatabaseEvidence(connection, null);
                EntryRows<StoredRow> rows =
                        EntryRows.all(connection, snapshot.before().until(), row -> row)) {
            List<StoredRow> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Kept> checkpoints() {
        try (Connection connection = connect();
                Checkpoints.Cursor all = new Checkpoints(connection).from(1)) {
            List<Kept> list = new ArrayList<>();
            all.forEachRemaining(list::add);
            return list;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Mark> marks() {
        return checkpoints().stream().flatMap(kept -> kept.list().stream()).toList();
    }

    PublicKey publicKey() {
        return keys.ring().current().publicKey();
    }

    Map<String, byte[]> macSecrets() {
        return keys.ring().macSecrets();
    }

    /** As somebody with all rights on the database, whom no trigger stops. */
    void tamper(String... statements) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set session_replication_role = replica");
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

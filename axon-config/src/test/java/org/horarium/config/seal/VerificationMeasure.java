package org.horarium.config.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Supplier;
import org.horarium.config.seal.check.Trust;
import org.horarium.config.seal.check.Verdict;
import org.horarium.measure.Section;
import org.horarium.measure.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many entries a second are sealed and verified, and whether that depends on how many there are. */
@Tag("measure")
class VerificationMeasure {

    private static final long ENTRIES = size("ENTRIES", 1_000_000);
    private static final int ROUNDS = (int) size("VERIFICATIONS", 3);

    @TempDir
    Path folder;

    private final Table table =
            new Table("entries", "sealed a second", "verified a second, online", "offline", "bundle, bytes an entry");

    @Test
    void measure() throws Exception {
        measure(ENTRIES / 10, "few");
        measure(ENTRIES, "many");
        new Section("Verification", "script/measure seal")
                .add(
                        "Two events of some 800 bytes and an access entry, again and again; the best of %d. The anchor's files are read, too."
                                .formatted(ROUNDS))
                .add(table)
                .write();
    }

    private void measure(long entries, String name) throws SQLException, IOException {
        try (Sealed sealed = new Sealed(folder.resolve(name))) {
            fill(sealed, entries / 3);
            long begun = System.nanoTime();
            seal(sealed);
            double sealing = (double) (System.nanoTime() - begun);
            sealed.anchor();
            double online = best(sealed::online, sealed);
            Path bundle = sealed.bundle();
            double offline = best(() -> sealed.offline(bundle, new Trust(sealed.publicKey()), true), sealed);
            table.row(
                    number((double) sealed.entries()),
                    number(sealed.entries() / (sealing / 1e9)),
                    number(sealed.entries() / (online / 1e9)),
                    number(sealed.entries() / (offline / 1e9)),
                    number((double) Files.size(bundle) / sealed.entries()));
            Files.delete(bundle);
        }
    }

    /** In thousands a transaction, as nobody would; the seal cannot tell. */
    private static void fill(Sealed sealed, long transactions) {
        sealed.database
                .client()
                .sql(
                        """
                        do $$
                        begin
                            for step in 0..%d loop
                                insert into domain_event (event_id, stream, stream_type, sequence_number, payload_type,
                                    payload_revision, payload, metadata, recorded_at)
                                select gen_random_uuid(), 'calendar-' || gen_random_uuid(), 'DoctorCalendar', 0,
                                    'scheduling.SlotBooked', '1',
                                    convert_to('{"filler":"' || repeat(md5(number::text), 17) || '"}', 'UTF8'),
                                    convert_to('{"actor":"' || repeat(md5(number::text), 6) || '"}', 'UTF8'), now()
                                from generate_series(1, 2000) number;
                                insert into audit.access_entry (id, at, actor, role, purpose, action, what, patients,
                                    outcome, address, correlation)
                                select gen_random_uuid(), now(), gen_random_uuid()::text, 'DOCTOR', 'TREAT', 'READ',
                                    'GET /api/patients/{id}/appointments', array[gen_random_uuid()], 'ALLOWED',
                                    '192.0.2.7', md5(number::text)
                                from generate_series(1, 1000) number;
                                commit;
                            end loop;
                        end $$"""
                                .formatted(transactions / 1000 - 1))
                .update();
        sealed.database.client().sql("analyze").update();
    }

    private static void seal(Sealed sealed) throws SQLException {
        try (Connection connection = sealed.connect()) {
            Sealing sealing = new Sealing(connection, sealed.keys, sealed.settings, sealed.clock);
            boolean more = true;
            while (more) {
                more = sealing.look();
                sealing.sealAll();
            }
        }
    }

    private static double best(Supplier<Verdict> verification, Sealed sealed) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            Verdict verdict = verification.get();
            best = Math.min(best, (double) (System.nanoTime() - begun));
            assertThat(verdict.firstBad()).isNull();
            assertThat(verdict.entries()).isEqualTo(sealed.entries());
        }
        return best;
    }

    private static long size(String name, long usual) {
        String set = System.getenv("HORARIUM_MEASURE_" + name);
        return set == null || set.isBlank() ? usual : Long.parseLong(set);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}

package org.horarium.config.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erasure;
import org.horarium.shared.privacy.PatientCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key first, since without it everything is unreadable at once; then every place that something was derived to. */
@Component
class Erasing implements Erasure {

    /** What is kept about an erasure is the house's. */
    private static final PatientId HOUSE = new PatientId(new UUID(0, 0));

    private final DataKeys keys;
    private final PatientPurge purge;
    private final Memories memories;
    private final PatientCipher cipher;
    private final JdbcClient db;
    private final Clock clock;

    Erasing(DataKeys keys, PatientPurge purge, Memories memories, PatientCipher cipher, JdbcClient db, Clock clock) {
        this.keys = keys;
        this.purge = purge;
        this.memories = memories;
        this.cipher = cipher;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void complete(PatientId patient) {
        keys.destroy(patient.value());
        purge.purge(patient);
        memories.forget();
    }

    @Override
    public void explain(PatientId patient, String reason, UUID by) {
        db.sql("insert into privacy.erasure (patient, sealed_reason, wanted_by, wanted_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        patient.value(),
                        cipher.seal(HOUSE, place(patient), reason.getBytes(UTF_8)),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<String> explanation(PatientId patient) {
        return db.sql("select sealed_reason from privacy.erasure where patient = ?")
                .param(patient.value())
                .query(byte[].class)
                .optional()
                .flatMap(kept -> cipher.open(HOUSE, place(patient), kept))
                .map(plain -> new String(plain, UTF_8));
    }

    private static String place(PatientId patient) {
        return "erasure.reason " + patient.value();
    }
}

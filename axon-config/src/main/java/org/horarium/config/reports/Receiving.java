package org.horarium.config.reports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.util.UUID;
import org.horarium.command.Outcome;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.config.reports.examine.Examination;
import org.horarium.config.reports.examine.Kind;
import org.horarium.shared.access.Actor;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.PatientCipher;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file in: sets it aside, looks into it, notes that it is going to be kept, keeps it, and only then tells the
 * record. At whichever step it ends, what the steps before left is removed at once or by the {@link Janitor}.
 */
class Receiving {

    /** The most that a report may have. */
    static final long MOST = 50L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private final Spools spools;
    private final Examination examination;
    private final ReportStore store;
    private final KeptReports kept;
    private final PatientCipher patients;
    private final Attaching attaching;
    private final Clock clock;
    private final Turns coming = new Turns(8, 0);
    private final Turns looking = new Turns(2, 10_000);

    Receiving(
            Spools spools,
            Examination examination,
            ReportStore store,
            KeptReports kept,
            PatientCipher patients,
            Attaching attaching,
            Clock clock) {
        this.spools = spools;
        this.examination = examination;
        this.store = store;
        this.kept = kept;
        this.patients = patients;
        this.attaching = attaching;
        this.clock = clock;
    }

    /** What came of it. */
    record Received(LabReport report, Outcome outcome) {}

    /** A request whose file is not yet known: its key is made of what the file turns out to be. */
    @FunctionalInterface
    interface Key {
        @Nullable
        RequestKey of(String digest);
    }

    /**
     * Takes that file in for the record of that patient.
     *
     * @throws org.horarium.config.reports.examine.ReportRefused where it is not a report, or more than one
     */
    Received receive(RecordId record, PatientId patient, SentFile file, Actor actor, Key key) throws IOException {
        return coming.within(() -> take(record, patient, file, actor, key));
    }

    private Received take(RecordId record, PatientId patient, SentFile file, Actor actor, Key key) throws IOException {
        UUID object = UuidCreator.getTimeOrderedEpoch();
        try (Spool spool = spools.open(object)) {
            file.into(spool, MOST);
            Kind kind = looking.within(() -> examine(spool));
            RequestKey request = key.of(spool.digest());
            LabReport report = new LabReport(
                    new ReportId(RequestKey.nameFor(request)),
                    FileName.of(file.name(), kind),
                    kind.mediaType(),
                    spool.bytes(),
                    spool.digest());
            keep(object, report, record, patient, spool);
            return new Received(report, attach(object, report, record, actor, request));
        }
    }

    private Kind examine(Spool spool) throws IOException {
        try (SeekableByteChannel content = spool.content()) {
            return examination.of(content);
        }
    }

    private void keep(UUID object, LabReport report, RecordId record, PatientId patient, Spool spool) {
        byte[] sealedKey =
                patients.seal(patient, KeptReport.PLACE, spool.cipher().key());
        kept.begin(new KeptReport(object, report.id(), record, patient, report.bytes()), sealedKey, clock.instant());
        try {
            store.put(object, spool);
        } catch (RuntimeException failure) {
            discard(object);
            throw failure;
        }
    }

    /** Where nobody knows what was decided, because the answer was lost, everything stays as it is: it may belong there. */
    private Outcome attach(UUID object, LabReport report, RecordId record, Actor actor, @Nullable RequestKey request) {
        Outcome outcome = attaching.attach(record, report, actor, request);
        if (outcome instanceof Refused || !kept.attach(object)) {
            discard(object);
        }
        return outcome;
    }

    /** Its row stays until the object is gone for certain. */
    private void discard(UUID object) {
        try {
            store.delete(object);
            kept.forget(object);
        } catch (RuntimeException later) {
            LOG.info("An object that was not needed is removed later: {}", later.getMessage());
        }
    }
}

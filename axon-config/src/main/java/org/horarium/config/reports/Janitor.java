package org.horarium.config.reports;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what erased patients leave, and settles what an upload left whose end nobody saw. */
class Janitor {

    private static final Logger LOG = LoggerFactory.getLogger(Janitor.class);

    /** Longer than any upload takes, so that none is settled that is still under way. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private final KeptReports kept;
    private final ReportStore store;
    private final KnownRecords records;
    private final Clock clock;

    Janitor(KeptReports kept, ReportStore store, KnownRecords records, Clock clock) {
        this.kept = kept;
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    /** One round. What cannot be done now is done in a later one. */
    void tidyUp() {
        for (KeptReport doomed : kept.doomed()) {
            remove(doomed);
        }
        for (KeptReport undecided : kept.undecidedSince(clock.instant().minus(PATIENCE))) {
            if (!isOfItsRecord(undecided) || !kept.attach(undecided.object())) {
                remove(undecided);
            }
        }
    }

    private boolean isOfItsRecord(KeptReport undecided) {
        return records.of(undecided.record())
                .flatMap(record -> record.report(undecided.report()))
                .isPresent();
    }

    private void remove(KeptReport unneeded) {
        store.delete(unneeded.object());
        kept.forget(unneeded.object());
        LOG.info("The object {} was removed, as nobody needs it any more", unneeded.object());
    }
}

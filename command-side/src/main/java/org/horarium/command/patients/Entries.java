package org.horarium.command.patients;

import static org.horarium.shared.patients.HistorySource.IMPORT;
import static org.horarium.shared.patients.HistorySource.PATIENT;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.HistorySource;
import org.jspecify.annotations.Nullable;

/** What is known of one patient's health, entry by entry, as far as decisions need it. */
final class Entries {

    private final Map<HistoryEntryId, Kept> kept = new HashMap<>();

    /**
     * One entry.
     *
     * @param imported what another system said last, whatever people made of it since
     * @param fingerprint of the request that made it
     * @param version the sequence number of the last event on it
     */
    record Kept(
            HistoryEntry what,
            @Nullable HistoryEntry imported,
            @Nullable String fingerprint,
            boolean isRetracted,
            long version) {

        /** Whether saying that would change anything. */
        boolean isNews(HistoryEntry said) {
            return !isRetracted && !said.equals(said.source() == IMPORT ? imported : what);
        }

        /** Whether they may change it: what a clinician or another system said, no patient takes back. */
        boolean isOpenTo(HistorySource source) {
            return source != PATIENT || what.source() == PATIENT;
        }
    }

    Optional<Kept> find(HistoryEntryId entry) {
        return Optional.ofNullable(kept.get(entry));
    }

    void say(HistoryEntryId entry, HistoryEntry what, @Nullable String fingerprint, long version) {
        Kept former = kept.get(entry);
        HistoryEntry imported = what.source() == IMPORT ? what : former == null ? null : former.imported();
        String first = former == null ? fingerprint : former.fingerprint();
        kept.put(entry, new Kept(what, imported, first, false, version));
    }

    void retract(HistoryEntryId entry, long version) {
        kept.computeIfPresent(
                entry, (same, was) -> new Kept(was.what(), was.imported(), was.fingerprint(), true, version));
    }

    void forget() {
        kept.clear();
    }
}

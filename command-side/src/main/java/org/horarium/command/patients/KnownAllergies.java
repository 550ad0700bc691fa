package org.horarium.command.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.horarium.command.History;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.PatientEvent;
import org.horarium.shared.patients.PatientEvent.DuplicateJoined;
import org.horarium.shared.patients.PatientEvent.HistoryEntryAdded;
import org.horarium.shared.patients.PatientEvent.HistoryEntryCorrected;
import org.horarium.shared.patients.PatientEvent.HistoryEntryRetracted;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientId;
import org.springframework.stereotype.Component;

/** The allergies as the patient's own events tell them, and those of all entries that were found to be the same person. */
@Component
class KnownAllergies implements PatientAllergies {

    private static final Told NOTHING = new Told(Map.of(), Set.of());

    private final History history;
    private final Clock clock;

    KnownAllergies(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<HistoryEntry> of(PatientId patient) {
        LocalDate today = LocalDate.now(clock);
        List<HistoryEntry> allergies = new ArrayList<>();
        Set<PatientId> seen = new LinkedHashSet<>(Set.of(patient));
        Deque<PatientId> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            Told told = history.fold("allergies", next.remove(), NOTHING, PatientEvent.class, Told::after);
            told.allergies().values().stream()
                    .filter(allergy -> !isOver(allergy, today))
                    .forEach(allergies::add);
            told.formers().stream().filter(seen::add).forEach(next::add);
        }
        return allergies;
    }

    private static boolean isOver(HistoryEntry allergy, LocalDate today) {
        LocalDate until = allergy.until();
        return until != null && until.isBefore(today);
    }

    /** What one entry's events tell. */
    private record Told(Map<HistoryEntryId, HistoryEntry> allergies, Set<PatientId> formers) {

        Told after(PatientEvent event) {
            if (event instanceof HistoryEntryAdded added) {
                return saying(added.entry(), added.what());
            } else if (event instanceof HistoryEntryCorrected corrected) {
                return saying(corrected.entry(), corrected.what());
            } else if (event instanceof HistoryEntryRetracted retracted) {
                return without(retracted.entry());
            } else if (event instanceof DuplicateJoined joined) {
                Set<PatientId> all = new LinkedHashSet<>(formers);
                all.add(joined.former());
                return new Told(allergies, all);
            }
            return event instanceof PatientErased ? new Told(Map.of(), formers) : this;
        }

        private Told saying(HistoryEntryId entry, HistoryEntry what) {
            if (what.kind() != HistoryKind.ALLERGY) {
                return without(entry);
            }
            Map<HistoryEntryId, HistoryEntry> now = new LinkedHashMap<>(allergies);
            now.put(entry, what);
            return new Told(now, formers);
        }

        private Told without(HistoryEntryId entry) {
            if (!allergies.containsKey(entry)) {
                return this;
            }
            Map<HistoryEntryId, HistoryEntry> now = new LinkedHashMap<>(allergies);
            now.remove(entry);
            return new Told(now, formers);
        }
    }
}

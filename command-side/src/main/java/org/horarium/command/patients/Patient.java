package org.horarium.command.patients;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.horarium.command.Origin.FINGERPRINT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.command.FirstRequest;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.DuplicateJoined;
import org.horarium.shared.patients.PatientEvent.GuardianNamed;
import org.horarium.shared.patients.PatientEvent.GuardianReleased;
import org.horarium.shared.patients.PatientEvent.HistoryEntryAdded;
import org.horarium.shared.patients.PatientEvent.HistoryEntryCorrected;
import org.horarium.shared.patients.PatientEvent.HistoryEntryRetracted;
import org.horarium.shared.patients.PatientEvent.LegalHoldPlaced;
import org.horarium.shared.patients.PatientEvent.LegalHoldReleased;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.jspecify.annotations.Nullable;

/** Keeps a patient's details and history, so that the same statement made twice is recorded once. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class Patient {

    @AggregateIdentifier
    private PatientId id;

    private @Nullable PatientDetails details;
    private boolean isHeld;
    private boolean isErased;
    private final Set<PatientId> guardians = new HashSet<>();
    private final Entries entries = new Entries();
    private @Nullable PatientId mergedInto;
    private final FirstRequest firstRequest = new FirstRequest();

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    Patient() {}

    Patient(PatientId id) {
        this.id = id;
    }

    boolean isKnown() {
        return details != null;
    }

    /** @throws KeyDestroyed where nobody can read or write anything of them any more */
    void mustBeReadable() {
        if (isErased) {
            throw new KeyDestroyed();
        }
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    boolean isMergedInto(PatientId other) {
        return other.equals(mergedInto);
    }

    Optional<Entries.Kept> entry(HistoryEntryId entry) {
        return entries.find(entry);
    }

    boolean wasBorn(LocalDate date) {
        return details != null && details.dateOfBirth().equals(date);
    }

    FirstRequest firstRequest() {
        return firstRequest;
    }

    void register(PatientDetails stated) {
        if (details == null) {
            apply(new PatientRegistered(id, stated));
        } else if (!details.equals(stated)) {
            apply(new PatientDetailsCorrected(id, stated));
        }
    }

    /** The same where what the statement leaves out is to stay, as other systems' statements know little of us. */
    void state(PatientDetails stated) {
        register(details == null ? stated : stated.completedBy(details));
    }

    void say(HistoryEntryId entry, HistoryEntry what) {
        apply(
                entries.find(entry).isEmpty()
                        ? new HistoryEntryAdded(id, entry, what)
                        : new HistoryEntryCorrected(id, entry, what));
    }

    void retract(HistoryEntryId entry, String reason) {
        apply(new HistoryEntryRetracted(id, entry, reason));
    }

    void merge(PatientId into) {
        apply(new PatientsMerged(id, into));
    }

    void join(PatientId former) {
        apply(new DuplicateJoined(id, former));
    }

    boolean isHeld() {
        return isHeld;
    }

    void hold(String reason) {
        if (!isHeld) {
            apply(new LegalHoldPlaced(id, reason));
        }
    }

    void releaseHold(String reason) {
        if (isHeld) {
            apply(new LegalHoldReleased(id, reason));
        }
    }

    void erase() {
        if (!isErased) {
            apply(new PatientErased(id));
        }
    }

    boolean hasGuardian(PatientId guardian) {
        return guardians.contains(guardian);
    }

    void name(PatientId guardian) {
        if (!guardians.contains(guardian)) {
            apply(new GuardianNamed(id, guardian));
        }
    }

    void release(PatientId guardian) {
        apply(new GuardianReleased(id, guardian));
    }

    @EventSourcingHandler
    void on(LegalHoldPlaced event) {
        isHeld = true;
    }

    @EventSourcingHandler
    void on(LegalHoldReleased event) {
        isHeld = false;
    }

    @EventSourcingHandler
    void on(PatientErased event) {
        isErased = true;
        guardians.clear();
        entries.forget();
    }

    @EventSourcingHandler
    void on(GuardianNamed event) {
        guardians.add(event.guardian());
    }

    @EventSourcingHandler
    void on(GuardianReleased event) {
        guardians.remove(event.guardian());
    }

    @EventSourcingHandler
    void on(PatientRegistered event, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        firstRequest.remember(fingerprint);
        id = event.patient();
        details = event.details();
    }

    @EventSourcingHandler
    void on(PatientDetailsCorrected event) {
        details = event.details();
    }

    @EventSourcingHandler
    void on(
            HistoryEntryAdded event,
            @SequenceNumber long version,
            @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        entries.say(event.entry(), event.what(), fingerprint, version);
    }

    @EventSourcingHandler
    void on(HistoryEntryCorrected event, @SequenceNumber long version) {
        entries.say(event.entry(), event.what(), null, version);
    }

    @EventSourcingHandler
    void on(HistoryEntryRetracted event, @SequenceNumber long version) {
        entries.retract(event.entry(), version);
    }

    @EventSourcingHandler
    void on(PatientsMerged event) {
        mergedInto = event.into();
    }
}

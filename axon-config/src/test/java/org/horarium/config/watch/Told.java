package org.horarium.config.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;

/** A trail that a test tells, entry by entry, in the order in which they were written. */
final class Told {

    private final List<Seen> entries = new ArrayList<>();
    private final String family;

    Told() {
        this("");
    }

    /** One of people, and at addresses, that no other trail has. */
    Told(String family) {
        this.family = family;
    }

    List<Seen> entries() {
        return List.copyOf(entries);
    }

    static UUID patient(int number) {
        return new UUID(2, number);
    }

    /** A doctor looks at patients of theirs. */
    Told read(String doctor, String at, int... patients) {
        return add(doctor, "DOCTOR", at, AccessAction.READ, AccessOutcome.ALLOWED, false, true, null, patients);
    }

    /** Somebody of that role does. */
    Told readAs(String role, String actor, String at, int... patients) {
        return add(actor, role, at, AccessAction.SEARCH, AccessOutcome.ALLOWED, false, true, null, patients);
    }

    /** A doctor looks at patients, who are theirs or not, or of whom nobody looked whether they are. */
    Told read(String doctor, String at, @Nullable Boolean related, int... patients) {
        return add(doctor, "DOCTOR", at, AccessAction.READ, AccessOutcome.ALLOWED, false, related, null, patients);
    }

    /** A doctor is refused. */
    Told refused(String doctor, String at, int... patients) {
        return add(doctor, "DOCTOR", at, AccessAction.READ, AccessOutcome.DENIED, false, false, null, patients);
    }

    /** A doctor looks at a patient whom they opened in an emergency. */
    Told readInEmergency(String doctor, String at, int patient) {
        return add(doctor, "DOCTOR", at, AccessAction.READ, AccessOutcome.ALLOWED, true, false, null, patient);
    }

    /** Signing in fails. */
    Told failed(String account, String at, String address) {
        return add(account, "VISITOR", at, AccessAction.SIGN_IN, AccessOutcome.DENIED, false, null, address);
    }

    /** Signing in succeeds. */
    Told signedIn(String account, String at, String address) {
        return add(account, "DOCTOR", at, AccessAction.SIGN_IN, AccessOutcome.ALLOWED, false, null, address);
    }

    private Told add(
            String actor,
            String role,
            String at,
            AccessAction action,
            AccessOutcome outcome,
            boolean emergency,
            @Nullable Boolean related,
            @Nullable String address,
            int... patients) {
        int number = entries.size() + 1;
        List<UUID> whom = new ArrayList<>();
        for (int patient : patients) {
            whom.add(patient(patient));
        }
        String day = at.contains("T") ? "" : "2027-05-04T";
        entries.add(new Seen(
                new Place(1 + number / 3, number),
                new AccessEntry(
                        new UUID(1, number),
                        Instant.parse(day + at + "Z"),
                        actor + family,
                        role,
                        null,
                        PurposeOfUse.TREAT,
                        action,
                        "GET /api/patients/{id}",
                        whom,
                        null,
                        outcome,
                        null,
                        emergency,
                        related,
                        address == null ? null : address + family,
                        null,
                        null)));
        return this;
    }
}

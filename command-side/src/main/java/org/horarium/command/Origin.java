package org.horarium.command;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** The metadata of a command, which its events inherit: who wanted it, for whom and why, and by which request. */
public final class Origin {

    public static final String ACTOR = "actor";
    public static final String ROLE = "role";
    /** The patient for whom a guardian acts. */
    public static final String ACTING_FOR = "actingFor";

    public static final String PURPOSE = "purpose";
    /** What everything has in common that one request, or one run of a part of the platform, leads to. */
    public static final String CORRELATION = "correlation";
    /** The message that something follows from: of an event the command, however often that was tried. */
    public static final String CAUSATION = "causation";
    /** The client's. */
    public static final String ADDRESS = "address";
    /** Says {@code true} of what was done to a patient who was opened in an emergency. */
    public static final String EMERGENCY = "emergency";

    public static final String REQUEST_KEY = "requestKey";
    public static final String FINGERPRINT = "fingerprint";

    /** The role of those who have not signed in. */
    public static final String VISITOR = "VISITOR";
    /** The role of the platform itself. */
    public static final String SYSTEM = "SYSTEM";

    /** What the names of the platform's parts begin with, where one of them acts. */
    public static final String PART = "system:";

    private Origin() {}

    /** Everything that events inherit as it is, in the store's words. What caused them each message says by itself. */
    public static String[] inherited() {
        return new String[] {ACTOR, ROLE, ACTING_FOR, PURPOSE, CORRELATION, ADDRESS, EMERGENCY, REQUEST_KEY, FINGERPRINT
        };
    }

    /** What a command of that account carries. */
    public static Map<String, String> of(Actor actor, @Nullable RequestKey key) {
        Map<String, String> metadata = fromHere(usual(actor.role()));
        metadata.put(ACTOR, actor.id().toString());
        metadata.put(ROLE, actor.role().name());
        if (key != null) {
            metadata.put(REQUEST_KEY, key.id().toString());
            metadata.put(FINGERPRINT, key.fingerprint());
        }
        return metadata;
    }

    /** What a command of somebody carries who has not signed in. */
    public static Map<String, String> visitor() {
        Map<String, String> metadata = fromHere(PurposeOfUse.PATRQT);
        metadata.put(ACTOR, "visitor");
        metadata.put(ROLE, VISITOR);
        return metadata;
    }

    /** What the commands of one run of the platform itself carry, named by the part of it that speaks. */
    public static Map<String, String> system(String part) {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put(ACTOR, PART + part);
        metadata.put(ROLE, SYSTEM);
        metadata.put(PURPOSE, PurposeOfUse.HSYSADMIN.name());
        metadata.put(CORRELATION, newCorrelation());
        return metadata;
    }

    /** Has whatever this decision records say that a guardian acts, where the patient is another than they. */
    public static void actsFor(Actor actor, PatientId patient) {
        if (isGuardian(actor, patient)) {
            Map<String, String> more = Map.of(ACTING_FOR, patient.value().toString());
            CurrentUnitOfWork.ifStarted(work -> work.root().registerCorrelationDataProvider(message -> more));
        }
    }

    /** Adds what is known of the patient before anything is decided. */
    static void concerning(@Nullable PatientId patient, Actor actor, Map<String, String> metadata) {
        if (patient != null && isGuardian(actor, patient)) {
            metadata.put(ACTING_FOR, patient.value().toString());
        }
    }

    /** Marks what is done to a patient who was opened in an emergency. */
    static void inEmergency(Map<String, String> metadata) {
        metadata.put(EMERGENCY, "true");
        metadata.put(PURPOSE, PurposeOfUse.ETREAT.name());
    }

    /** Why somebody of that role acts, where nobody said otherwise. */
    public static PurposeOfUse usual(Role role) {
        return switch (role) {
            case PATIENT -> PurposeOfUse.PATRQT;
            case DOCTOR -> PurposeOfUse.TREAT;
            case STAFF, API_CLIENT -> PurposeOfUse.HOPERAT;
            case ADMIN -> PurposeOfUse.HSYSADMIN;
            case AUDITOR, PRIVACY_OFFICER -> PurposeOfUse.HCOMPL;
        };
    }

    /** The same of a role as metadata name it. */
    public static PurposeOfUse usual(String role) {
        return switch (role) {
            case VISITOR -> PurposeOfUse.PATRQT;
            case SYSTEM -> PurposeOfUse.HSYSADMIN;
            default -> usual(Role.valueOf(role));
        };
    }

    private static boolean isGuardian(Actor actor, PatientId patient) {
        return actor.role() == Role.PATIENT && actor.patient() != null && !patient.equals(actor.patient());
    }

    private static Map<String, String> fromHere(PurposeOfUse usual) {
        Circumstances now = Circumstances.current();
        Map<String, String> metadata = new TreeMap<>();
        PurposeOfUse said = now == null ? null : now.purpose();
        metadata.put(PURPOSE, (said == null ? usual : said).name());
        metadata.put(CORRELATION, now == null ? newCorrelation() : now.correlation());
        String address = now == null ? null : now.address();
        if (address != null) {
            metadata.put(ADDRESS, address);
        }
        UUID actingFor = now == null ? null : now.actingFor();
        if (actingFor != null) {
            metadata.put(ACTING_FOR, actingFor.toString());
        }
        return metadata;
    }

    /** In the form that the names of requests have. */
    private static String newCorrelation() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}

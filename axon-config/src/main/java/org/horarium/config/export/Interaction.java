package org.horarium.config.export;

import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** What can be done, in the words of FHIR and DICOM, and the pattern of IHE's that fits it. */
@SuppressWarnings("ImmutableEnumChecker") // a Code is a record of texts
enum Interaction {
    READ(Codes.REST, Codes.rest("read"), AuditEventAction.R, "Read", "PatientRead"),
    SEARCH(Codes.REST, Codes.rest("search-type"), AuditEventAction.E, "Query", "PatientQuery"),
    CREATE(Codes.REST, Codes.rest("create"), AuditEventAction.C, "Create", "PatientCreate"),
    UPDATE(Codes.REST, Codes.rest("update"), AuditEventAction.U, "Update", "PatientUpdate"),
    DELETE(Codes.REST, Codes.rest("delete"), AuditEventAction.D, null, null),
    SIGN_IN(
            Codes.dicom("110114", "User Authentication"),
            Codes.dicom("110122", "Login"),
            AuditEventAction.E,
            null,
            null),
    EXPORT(
            Codes.dicom("110106", "Export"),
            new Code(
                    "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle",
                    "disclose",
                    "Disclose Record Lifecycle Event"),
            AuditEventAction.R,
            null,
            "PrivacyDisclosure.Source"),
    /** The trail itself was checked. */
    LOG_USED(Codes.dicom("110101", "Audit Log Used"), null, AuditEventAction.R, null, null);

    private static final String PROFILE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    private final Code type;
    private final @Nullable Code subtype;
    private final AuditEventAction action;
    private final @Nullable String profile;
    private final @Nullable String profileWithPatient;

    Interaction(
            Code type,
            @Nullable Code subtype,
            AuditEventAction action,
            @Nullable String profile,
            @Nullable String profileWithPatient) {
        this.type = type;
        this.subtype = subtype;
        this.action = action;
        this.profile = profile;
        this.profileWithPatient = profileWithPatient;
    }

    Coding type() {
        return type.coding();
    }

    @Nullable
    Coding subtype() {
        return subtype == null ? null : subtype.coding();
    }

    AuditEventAction action() {
        return action;
    }

    /** The pattern that such an event follows where all went well; IHE has none for what failed. */
    @Nullable
    String profile(boolean withPatient) {
        String name = withPatient ? profileWithPatient : profile;
        return name == null ? null : PROFILE + name;
    }

    /** Whether data goes from us to whoever asks; else what they send comes to us, as a search's question does. */
    boolean givesData() {
        return this == READ || this == EXPORT || this == LOG_USED;
    }

    boolean writes() {
        return this == CREATE || this == UPDATE || this == DELETE;
    }
}

package org.horarium.config.export;

import static org.horarium.config.export.Codes.concept;
import static org.horarium.config.export.Codes.terminology;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Tells deeds as FHIR R4 AuditEvents, in the shape of IHE's Basic Audit Log Patterns. Those are for what went well; what
 * was refused has the same shape, and claims none of them.
 */
final class AuditEvents {

    private static final Map<String, String> PURPOSES = Map.of(
            "TREAT", "treatment",
            "ETREAT", "Emergency Treatment",
            "PATRQT", "patient requested",
            "HOPERAT", "healthcare operations",
            "HCOMPL", "health compliance",
            "HSYSADMIN", "health system administration");

    private final String site;
    private final Agents agents;

    /** @param site where the platform is reached */
    AuditEvents(String site) {
        this.site = site;
        this.agents = new Agents(site);
    }

    List<AuditEvent> of(Line line) {
        return Deeds.of(line).stream().map(this::of).toList();
    }

    AuditEvent of(Deed deed) {
        AuditEvent event = new AuditEvent();
        event.setId(deed.id());
        Interaction interaction = deed.interaction();
        String profile = interaction.profile(deed.patient() != null);
        if (profile != null && !deed.denied()) {
            event.getMeta().addProfile(profile);
        }
        event.setType(interaction.type());
        Coding subtype = interaction.subtype();
        if (subtype != null) {
            event.addSubtype(subtype);
        }
        event.setAction(interaction.action());
        event.setRecordedElement(recorded(deed));
        event.setOutcome(deed.denied() ? AuditEventOutcome._4 : AuditEventOutcome._0);
        event.setOutcomeDesc(deed.reason());
        addPurpose(event, deed.purpose());
        if (deed.emergency() && !"ETREAT".equals(deed.purpose())) {
            addPurpose(event, "ETREAT");
        }
        agents.of(deed).forEach(event::addAgent);
        event.getSource()
                .setSite(site)
                .setObserver(Agents.platform(site))
                .addType(new Coding(terminology("security-source-type"), "4", "Application Server"));
        Entities.of(deed).forEach(event::addEntity);
        return event;
    }

    private static InstantType recorded(Deed deed) {
        InstantType recorded = new InstantType(Date.from(deed.at()));
        recorded.setTimeZoneZulu(true);
        return recorded;
    }

    private static void addPurpose(AuditEvent event, @Nullable String purpose) {
        if (purpose != null) {
            String code = purpose.toUpperCase(Locale.ROOT);
            event.addPurposeOfEvent(purpose(code));
        }
    }

    private static CodeableConcept purpose(String code) {
        return concept(new Coding(terminology("v3-ActReason"), code, PURPOSES.get(code)));
    }

    /** A name for what FHIR has no resource for, or its resource. */
    static Reference reference(String data) {
        return data.matches("[A-Z][A-Za-z]+/[0-9a-f-]{36}") ? new Reference(data) : new Reference().setDisplay(data);
    }
}

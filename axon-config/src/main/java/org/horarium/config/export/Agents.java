package org.horarium.config.export;

import static org.horarium.config.export.Codes.OURS;
import static org.horarium.config.export.Codes.concept;
import static org.horarium.config.export.Codes.dicom;
import static org.horarium.config.export.Codes.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Who took part: the user with their roles, the client with its address, and the platform. */
final class Agents {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String PARTICIPATION = terminology("v3-ParticipationType");
    private static final String ROLE_CLASS = terminology("v3-RoleClass");

    private final String site;

    Agents(String site) {
        this.site = site;
    }

    List<AuditEventAgentComponent> of(Deed deed) {
        List<AuditEventAgentComponent> agents = new ArrayList<>();
        Doer doer = deed.doer();
        if (!doer.isDevice()) {
            agents.add(user(deed));
        }
        boolean givesData = deed.interaction().givesData();
        agents.add(client(doer).setType(concept(givesData ? destination() : source())));
        agents.add(server().setType(concept(givesData ? source() : destination())));
        if (deed.actingFor() != null) {
            agents.add(new AuditEventAgentComponent()
                    .setType(concept(new Coding(ROLE_CLASS, "PAT", "patient")))
                    .setWho(AuditEvents.reference("Patient/" + deed.actingFor()))
                    .setRequestor(false));
        }
        return agents;
    }

    /** The platform itself, which sees and writes down everything. */
    static Reference platform(String site) {
        return new Reference()
                .setType("Device")
                .setIdentifier(new Identifier().setSystem("urn:ietf:rfc:3986").setValue(site))
                .setDisplay("Horarium");
    }

    private static AuditEventAgentComponent user(Deed deed) {
        Doer doer = deed.doer();
        AuditEventAgentComponent user = new AuditEventAgentComponent()
                .setType(concept(
                        deed.interaction().writes()
                                ? new Coding(PARTICIPATION, "AUT", "author (originator)")
                                : new Coding(PARTICIPATION, "IRCP", "information recipient")))
                .setWho(person(doer))
                .setRequestor(true);
        addRole(user, doer);
        if (deed.actingFor() != null) {
            user.addRole(concept(new Coding(ROLE_CLASS, "GUARD", "guardian")));
        }
        return user;
    }

    private static void addRole(AuditEventAgentComponent agent, Doer doer) {
        if (doer.role() != null) {
            agent.addRole(
                    concept(new Coding().setSystem(OURS + "CodeSystem/role").setCode(doer.role())));
        }
    }

    private static Reference person(Doer doer) {
        if (!doer.isKnown()) {
            return new Reference().setDisplay(Objects.requireNonNullElse(doer.actor(), "not recorded"));
        }
        return new Reference()
                .setType("PATIENT".equals(doer.role()) ? "Patient" : "Practitioner")
                .setIdentifier(account(doer));
    }

    private static Identifier account(Doer doer) {
        return new Identifier().setSystem(OURS + "account").setValue(doer.actor());
    }

    private static AuditEventAgentComponent client(Doer doer) {
        AuditEventAgentComponent client = new AuditEventAgentComponent().setRequestor(doer.isDevice());
        if (doer.isDevice()) {
            client.setWho(new Reference().setType("Device").setIdentifier(account(doer)));
            addRole(client, doer);
        } else {
            client.setWho(new Reference().setDisplay("the user's client"));
        }
        return client.setNetwork(network(doer));
    }

    /** Where it came from; that nobody wrote it down, or there was no network in between, is said too. */
    private static AuditEventAgentNetworkComponent network(Doer doer) {
        if (doer.address() != null) {
            return new AuditEventAgentNetworkComponent()
                    .setAddress(doer.address())
                    .setType(AuditEventAgentNetworkType._2);
        }
        StringType nowhere = new StringType();
        nowhere.addExtension(ABSENT, new CodeType(doer.isPartOfUs() ? "not-applicable" : "unknown"));
        return new AuditEventAgentNetworkComponent().setAddressElement(nowhere);
    }

    private AuditEventAgentComponent server() {
        return new AuditEventAgentComponent()
                .setWho(platform(site))
                .setRequestor(false)
                .setNetwork(
                        new AuditEventAgentNetworkComponent().setAddress(site).setType(AuditEventAgentNetworkType._5));
    }

    private static Coding source() {
        return dicom("110153", "Source Role ID").coding();
    }

    private static Coding destination() {
        return dicom("110152", "Destination Role ID").coding();
    }
}

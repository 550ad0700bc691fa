package org.horarium.config.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.export.Specimens.ANNA;
import static org.horarium.config.export.Specimens.APPOINTMENT;
import static org.horarium.config.export.Specimens.BORIS;
import static org.horarium.config.export.Specimens.DOCTOR;
import static org.horarium.config.export.Specimens.ID;
import static org.horarium.config.export.Specimens.access;
import static org.horarium.config.export.Specimens.booked;
import static org.horarium.config.export.Specimens.by;
import static org.horarium.config.export.Specimens.byGuardian;
import static org.horarium.config.export.Specimens.cancelled;
import static org.horarium.config.export.Specimens.denied;
import static org.horarium.config.export.Specimens.event;
import static org.horarium.config.export.Specimens.read;

import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.horarium.shared.audit.AccessAction;
import org.junit.jupiter.api.Test;

/** What the trail has is what FHIR says. */
class AuditEventsTest {

    private static final String SITE = "https://clinic.example";

    private final AuditEvents mapping = new AuditEvents(SITE);

    @Test
    void a_read_tells_who_from_where_whose_data_why_and_by_which_request() {
        AuditEvent event = only(read(ANNA));
        assertThat(event.getIdPart()).isEqualTo(ID.toString());
        assertThat(profile(event)).isEqualTo("PatientRead");
        assertThat(event.getType().getCode()).isEqualTo("rest");
        assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo("read");
        assertThat(event.getAction()).isEqualTo(AuditEventAction.R);
        assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._0);
        assertThat(event.getRecordedElement().getValueAsString()).isEqualTo("2027-06-07T14:00:00.123Z");
        assertThat(event.getPurposeOfEventFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("TREAT");

        AuditEventAgentComponent user = agent(event, "IRCP");
        assertThat(user.getRequestor()).isTrue();
        assertThat(user.getWho().getIdentifier().getValue()).isEqualTo(DOCTOR.toString());
        assertThat(user.getRoleFirstRep().getCodingFirstRep().getCode()).isEqualTo("DOCTOR");
        assertThat(agent(event, "110152").getNetwork().getAddress()).isEqualTo("192.0.2.7");
        assertThat(agent(event, "110153").getWho().getIdentifier().getValue()).isEqualTo(SITE);
        assertThat(event.getSource().getObserver().getIdentifier().getValue()).isEqualTo(SITE);

        assertThat(entity(event, "1").getWhat().getReference()).isEqualTo("Patient/" + ANNA);
        assertThat(entity(event, "2").getName()).isEqualTo("GET /api/patients/{id}");
        assertThat(entity(event, "XrequestId").getWhat().getIdentifier().getValue())
                .isEqualTo("0123456789abcdef");
    }

    @Test
    void a_read_of_nobodys_data_is_told_without_a_patient() {
        AuditEvent event = only(read());
        assertThat(profile(event)).isEqualTo("Read");
        assertThat(event.getEntity())
                .noneMatch(entity -> entity.getType().getCode().equals("1"));
    }

    @Test
    void a_line_about_two_patients_is_one_event_for_each() {
        List<AuditEvent> events = mapping.of(read(ANNA, BORIS));
        assertThat(events).extracting(AuditEvent::getIdPart).containsExactly(ID + "-1", ID + "-2");
        assertThat(events)
                .extracting(event -> entity(event, "1").getWhat().getReference())
                .containsExactly("Patient/" + ANNA, "Patient/" + BORIS);
    }

    @Test
    void a_search_is_executed_and_keeps_what_was_asked_for_as_it_was() {
        AuditEvent event = only(access(AccessAction.SEARCH, "GET /api/patients", ANNA));
        assertThat(profile(event)).isEqualTo("PatientQuery");
        assertThat(event.getAction()).isEqualTo(AuditEventAction.E);
        assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo("search-type");
        assertThat(new String(entity(event, "2").getQuery(), UTF_8)).isEqualTo("GET /api/patients");
        assertThat(agent(event, "110153").getNetwork().getAddress()).isEqualTo("192.0.2.7");
    }

    @Test
    void what_was_refused_failed_and_claims_no_pattern_of_what_went_well() {
        AuditEvent event = only(denied(AccessAction.WRITE, "PUT /api/patients/{id}", ANNA));
        assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._4);
        assertThat(event.getOutcomeDesc()).isEqualTo("forbidden");
        assertThat(event.getAction()).isEqualTo(AuditEventAction.U);
        assertThat(event.getMeta().getProfile()).isEmpty();
    }

    @Test
    void the_first_event_of_a_stream_creates_and_each_other_changes() {
        AuditEvent created = only(booked());
        assertThat(profile(created)).isEqualTo("PatientCreate");
        assertThat(created.getAction()).isEqualTo(AuditEventAction.C);
        assertThat(entity(created, "2").getWhat().getReference()).isEqualTo("Appointment/" + APPOINTMENT);
        assertThat(entity(created, "2").getName()).isEqualTo("booking.AppointmentBooked");
        assertThat(agent(created, "AUT").getRequestor()).isTrue();
        AuditEvent changed = only(cancelled());
        assertThat(profile(changed)).isEqualTo("PatientUpdate");
        assertThat(changed.getSubtypeFirstRep().getCode()).isEqualTo("update");
    }

    @Test
    void a_part_of_the_platform_is_a_device_and_has_no_address() {
        AuditEvent event = only(event("scheduling.HoldReleased", "calendar-x", 1, by("system:holds", "SYSTEM")));
        AuditEventAgentComponent device = agent(event, "110153");
        assertThat(device.getWho().getType()).isEqualTo("Device");
        assertThat(device.getWho().getIdentifier().getValue()).isEqualTo("system:holds");
        assertThat(device.getRequestor()).isTrue();
        assertThat(device.getNetwork()
                        .getAddressElement()
                        .getExtension()
                        .get(0)
                        .getValue()
                        .primitiveValue())
                .isEqualTo("not-applicable");
        assertThat(event.getAgent()).hasSize(2);
    }

    @Test
    void an_event_from_before_anybody_wrote_down_who_says_so() {
        AuditEvent event = only(event("patients.PatientRegistered", "patient-" + ANNA, 0, by(null, null), ANNA));
        assertThat(agent(event, "AUT").getWho().getDisplay()).isEqualTo("not recorded");
        assertThat(event.getPurposeOfEvent()).isEmpty();
    }

    @Test
    void a_guardian_acts_for_somebody_and_an_emergency_is_a_purpose() {
        AuditEvent event = only(byGuardian());
        assertThat(agent(event, "IRCP").getRole())
                .extracting(role -> role.getCodingFirstRep().getCode())
                .containsExactly("PATIENT", "GUARD");
        assertThat(agent(event, "PAT").getWho().getReference()).isEqualTo("Patient/" + ANNA);
        assertThat(event.getPurposeOfEvent())
                .extracting(purpose -> purpose.getCodingFirstRep().getCode())
                .containsExactly("PATRQT", "ETREAT");
    }

    @Test
    void an_export_of_somebodys_data_is_a_disclosure() {
        AuditEvent event = only(access(AccessAction.EXPORT, "GET /api/audit/export", ANNA));
        assertThat(profile(event)).isEqualTo("PrivacyDisclosure.Source");
        assertThat(event.getType().getCode()).isEqualTo("110106");
        assertThat(entity(event, "2").getDetailFirstRep().getValue().primitiveValue())
                .isEqualTo("format=jsonl");
    }

    private AuditEvent only(Line line) {
        List<AuditEvent> events = mapping.of(line);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String profile(AuditEvent event) {
        return event.getMeta().getProfile().get(0).getValue().replaceFirst(".*/IHE\\.BasicAudit\\.", "");
    }

    private static AuditEventAgentComponent agent(AuditEvent event, String type) {
        return event.getAgent().stream()
                .filter(agent -> agent.getType().getCodingFirstRep().getCode().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static AuditEventEntityComponent entity(AuditEvent event, String type) {
        return event.getEntity().stream()
                .filter(entity -> entity.getType().getCode().equals(type))
                .findFirst()
                .orElseThrow();
    }
}

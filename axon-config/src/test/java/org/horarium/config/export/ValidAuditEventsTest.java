package org.horarium.config.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.export.Specimens.ANNA;
import static org.horarium.config.export.Specimens.BORIS;
import static org.horarium.config.export.Specimens.access;
import static org.horarium.config.export.Specimens.booked;
import static org.horarium.config.export.Specimens.read;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.horarium.shared.audit.AccessAction;
import org.junit.jupiter.api.Test;

/** Each AuditEvent is what FHIR R4 wants, and what the pattern of IHE's wants that it claims. */
class ValidAuditEventsTest {

    private static final Validator VALIDATOR = new Validator();

    private final AuditEvents mapping = new AuditEvents("https://clinic.example");

    @Test
    void every_kind_of_line_passes() {
        for (Line line : Specimens.all()) {
            for (AuditEvent event : mapping.of(line)) {
                assertThat(VALIDATOR.faults(FhirLines.text(event)))
                        .as(FhirLines.text(event))
                        .isEmpty();
            }
        }
    }

    @Test
    void every_pattern_that_we_have_is_claimed_by_some_of_them() {
        Set<String> claimed = Specimens.all().stream()
                .flatMap(line -> mapping.of(line).stream())
                .flatMap(event -> event.getMeta().getProfile().stream())
                .map(profile -> profile.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(claimed).isEqualTo(new TreeSet<>(VALIDATOR.patterns()));
    }

    @Test
    void a_code_that_there_is_not_is_caught() {
        caught(
                read(ANNA),
                event -> event.getPurposeOfEventFirstRep().getCodingFirstRep().setCode("CURIOSITY"));
        caught(read(ANNA), event -> event.getSubtypeFirstRep().setCode("peek"));
        caught(read(ANNA), event -> event.getSource().getTypeFirstRep().setCode("99"));
    }

    @Test
    void what_breaks_its_pattern_is_caught() {
        caught(read(ANNA), event -> event.getAgent().remove(1));
        caught(read(ANNA), event -> event.getAgent().get(1).setNetwork(null));
        caught(read(ANNA), event -> event.getEntity().remove(0));
        caught(read(ANNA), event -> event.getEntity()
                .add(event.getEntity().get(0).copy()));
        caught(read(ANNA), event -> event.getEntity().get(0).setWhat(new Reference("Practitioner/" + BORIS)));
        caught(read(ANNA), event -> event.setOutcome(AuditEventOutcome._8));
        caught(
                access(AccessAction.SEARCH, "GET /api/patients"),
                event -> event.getEntity().get(0).setQuery(null));
        caught(booked(), event -> event.getAgent()
                .get(0)
                .setNetwork(event.getAgent().get(1).getNetwork()));
        caught(access(AccessAction.EXPORT, "GET /api/audit/export", ANNA), event -> event.getSource()
                .setObserver(new Reference("Device/another")));
    }

    private void caught(Line line, Consumer<AuditEvent> breaking) {
        AuditEvent event = mapping.of(line).get(0);
        assertThat(VALIDATOR.faults(FhirLines.text(event))).isEmpty();
        breaking.accept(event);
        assertThat(VALIDATOR.faults(FhirLines.text(event)))
                .as(FhirLines.text(event))
                .isNotEmpty();
    }
}

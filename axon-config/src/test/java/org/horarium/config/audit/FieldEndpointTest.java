package org.horarium.config.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.config.store.EventNames;
import org.horarium.config.store.HandyCipher;
import org.horarium.config.store.SealedParts;
import org.horarium.config.store.Serializers;
import org.horarium.config.store.postgres.EventPosition;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.PurposeOfUse;
import org.horarium.shared.booking.AppointmentEvent.AppointmentAnnotated;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.Test;

/** A masked field is answered to nobody before it is kept that they asked. */
class FieldEndpointTest {

    private static final Actor AUDITOR = new Actor(new UUID(7, 1), Role.AUDITOR, null, null);
    private static final UUID EVENT = new UUID(8, 1);
    private static final UUID PATIENT = new UUID(2, 1);

    private final List<AccessEntry> kept = new ArrayList<>();

    private final HandyCipher keys = new HandyCipher();

    @Test
    void the_entry_says_whose_which_and_why_and_nothing_of_what_was_seen() throws Exception {
        var opened = endpoint(kept::add).open(EVENT, "notes", PurposeOfUse.HCOMPL, " complaint 7 ", AUDITOR);

        assertThat(opened).asString().contains("a cough");
        assertThat(kept).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AccessAction.OPEN_FIELD);
            assertThat(entry.purpose()).isEqualTo(PurposeOfUse.HCOMPL);
            assertThat(entry.patients()).containsExactly(PATIENT);
            assertThat(entry.detail()).isEqualTo("event=%s path=notes reason=complaint 7".formatted(EVENT));
            assertThat(entry.toString()).doesNotContain("cough");
        });
    }

    @Test
    void where_it_cannot_be_kept_nothing_is_answered() {
        FieldEndpoint endpoint = endpoint(entry -> {
            throw new Unavailable("away");
        });
        assertThatThrownBy(() -> endpoint.open(EVENT, "notes", PurposeOfUse.HCOMPL, "complaint 7", AUDITOR))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void a_reason_is_a_reason_and_no_letter() {
        for (String reason : List.of("", "  ", "x".repeat(301))) {
            assertThatThrownBy(() -> endpoint(kept::add).open(EVENT, "notes", PurposeOfUse.HCOMPL, reason, AUDITOR))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void what_is_sealed_is_opened_and_of_an_erased_patient_it_is_said_that_nobody_can() throws Exception {
        PatientId patient = new PatientId(PATIENT);
        JsonNode sealed = new ObjectMapper()
                .readTree(Serializers.with(keys)
                        .serialize(new AppointmentAnnotated(new AppointmentId(EVENT), patient, "a cough"), byte[].class)
                        .getData());
        assertThat(sealed.toString()).doesNotContain("cough");

        assertThat(field(sealed)).isEqualTo("{\"path\":\"notes\",\"value\":\"a cough\",\"erased\":false}");
        keys.destroy(PATIENT);
        assertThat(field(sealed)).isEqualTo("{\"path\":\"notes\",\"value\":null,\"erased\":true}");
    }

    private String field(JsonNode payload) throws Exception {
        Object opened = endpoint(kept::add, payload).open(EVENT, "notes", PurposeOfUse.HCOMPL, "asked", AUDITOR);
        return new ObjectMapper().writeValueAsString(opened);
    }

    private FieldEndpoint endpoint(AccessTrail trail) {
        return endpoint(trail, JsonNodeFactory.instance.objectNode().put("notes", "a cough"));
    }

    private FieldEndpoint endpoint(AccessTrail trail, JsonNode payload) {
        History history = mock(History.class);
        try {
            when(history.event(EVENT)).thenReturn(Optional.of(event(payload)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        when(history.patients(any())).thenReturn(List.of(PATIENT));
        return new FieldEndpoint(
                history,
                new Shown(new Masks(new EventNames()), new SealedParts(keys, new ObjectMapper())),
                new AuditorsReading(trail, Clock.systemUTC()));
    }

    private static StoredEvent event(JsonNode payload) {
        return new StoredEvent(
                EventPosition.START,
                EVENT,
                "appointment-1",
                0,
                "booking.AppointmentAnnotated",
                "1",
                Instant.EPOCH,
                payload,
                JsonNodeFactory.instance.objectNode());
    }
}

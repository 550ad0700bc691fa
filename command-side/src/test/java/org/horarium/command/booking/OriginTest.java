package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.BORISS_ACCOUNT;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.move;
import static org.horarium.command.booking.Words.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.horarium.command.Origin;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.Circumstances;
import org.horarium.shared.audit.PurposeOfUse;
import org.horarium.shared.booking.AppointmentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the events of a decision say of where they came from. */
class OriginTest {

    private static final Actor AUDITOR = new Actor(new UUID(7, 9), Role.AUDITOR, null, null);

    private final List<Map<String, String>> refusals = new ArrayList<>();
    private final CalendarFixture calendar = new CalendarFixture()
            .given(shift("09:00", "17:00"))
            .recordedBy((refusal, metadata) -> refusals.add(metadata));

    @AfterEach
    void endTheRequest() {
        Circumstances.end();
    }

    @Test
    void all_events_of_one_decision_say_who_wanted_it_why_whence_and_by_which_command() {
        new Circumstances("00c0ffee", "203.0.113.7", PurposeOfUse.HOPERAT, null).begin();
        calendar.when(book(FIRST, ANNA, "10:00").keyed("key", "body")).expectAccepted();

        List<DomainEventMessage<?>> events = events("calendar-", "patient-calendar-", "appointment-");
        assertThat(events).hasSize(3).allSatisfy(event -> assertThat(event.getMetaData())
                .containsEntry("actor", Words.DESK.id().toString())
                .containsEntry("role", "ADMIN")
                .containsEntry("purpose", "HOPERAT")
                .containsEntry("correlation", "00c0ffee")
                .containsEntry("address", "203.0.113.7")
                .containsKeys("causation", "requestKey", "fingerprint")
                .doesNotContainKeys("actingFor", "emergency", "attempt"));
        assertThat(events).extracting(OriginTest::causation).containsOnly(causation(events.get(0)));
        calendar.when(move(appointment(), "11:00")).expectAccepted();
        assertThat(events("appointment-")).extracting(OriginTest::causation).doesNotHaveDuplicates();
    }

    @Test
    void whoever_acts_for_another_is_said_to_when_booking_and_when_moving() {
        calendar.decisions().acquaintances().guarding(BORIS, ANNA);
        calendar.when(book(FIRST, ANNA, "10:00").by(BORISS_ACCOUNT)).expectAccepted();
        calendar.when(move(FIRST, "11:00").by(BORISS_ACCOUNT)).expectAccepted();
        calendar.when(book(SECOND, BORIS, "14:00").by(BORISS_ACCOUNT)).expectAccepted();

        assertThat(calendar.store().stream(FIRST.toString()))
                .hasSize(2)
                .extracting(event -> event.getMetaData().get("actingFor"))
                .containsOnly(ANNA.value().toString());
        assertThat(calendar.store().stream(SECOND.toString()).get(0).getMetaData())
                .doesNotContainKey("actingFor");
    }

    @Test
    void a_refusal_says_as_much_as_an_event_would() {
        new Circumstances("00c0ffee", "203.0.113.7", null, null).begin();
        calendar.when(book(FIRST, ANNA, "08:00").by(Words.ANNAS_ACCOUNT)).expectNoEvents();

        assertThat(refusals).singleElement().satisfies(origin -> assertThat(origin)
                .containsEntry("purpose", "PATRQT")
                .containsEntry("correlation", "00c0ffee")
                .containsEntry("address", "203.0.113.7")
                .containsKey("causation"));
    }

    @Test
    void a_run_of_the_platform_itself_has_a_name_a_purpose_and_one_correlation() {
        Map<String, String> run = Origin.system("test");
        assertThat(run).containsEntry("actor", "system:test").containsEntry("purpose", "HSYSADMIN");
        assertThat(run.get("correlation"))
                .hasSize(16)
                .isNotEqualTo(Origin.system("test").get("correlation"));
    }

    @Test
    void a_forged_command_of_an_auditor_reads_nothing_and_changes_nothing() {
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        List<Object> before = calendar.decisions().events();
        calendar.store().readsSinceLastAsked();

        var forged = List.of(
                book(SECOND, BORIS, "11:00").command(),
                move(FIRST, "12:00").command(),
                move(FIRST, "12:00").by(AUDITOR).command());
        for (Object command : forged) {
            assertThatThrownBy(() -> calendar.decisions().sendWith(command, Origin.of(AUDITOR, null)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> calendar.decisions().sendWith(forged.get(2), Origin.of(Words.DESK, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calendar.decisions().sendWith(forged.get(0), Map.of()))
                .isInstanceOf(Forbidden.class);

        assertThat(calendar.decisions().events()).isEqualTo(before);
        assertThat(calendar.store().readsSinceLastAsked()).isEmpty();
        assertThat(calendar.decisions().locked()).isZero();
        calendar.when(book(SECOND, BORIS, "11:00")).expectAccepted();
    }

    private AppointmentId appointment() {
        String stream = calendar.store().streamsNamed("appointment-").get(0);
        return AppointmentId.of(stream.substring("appointment-".length()));
    }

    private List<DomainEventMessage<?>> events(String... prefixes) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (String prefix : prefixes) {
            calendar.store().streamsNamed(prefix).forEach(stream -> events.addAll(calendar.store().stream(stream)));
        }
        return events;
    }

    private static String causation(DomainEventMessage<?> event) {
        return Objects.requireNonNull(event.getMetaData().get("causation")).toString();
    }
}

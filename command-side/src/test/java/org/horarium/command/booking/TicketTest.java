package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.scheduling.TimeSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

    private static final UUID ID = new UUID(4, 1);

    @Test
    void a_ticket_is_read_as_it_was_written() {
        Ticket ticket = new Ticket(ID, ADA, slot("10:00", "10:30"));

        assertThat(Ticket.parse(ticket.toString())).contains(ticket);
        assertThat(ticket.toString()).matches("[A-Za-z0-9_-]{64}");
    }

    @Test
    void it_keeps_the_buffers_of_a_visit() {
        Ticket ticket = new Ticket(ID, ADA, slot("09:55", "10:45"), slot("10:00", "10:30"));

        assertThat(Ticket.parse(ticket.toString())).contains(ticket);
        Ticket outside = new Ticket(ID, ADA, slot("10:00", "10:30"), slot("09:55", "10:30"));
        assertThat(Ticket.parse(outside.toString())).isEmpty();
    }

    @Test
    void a_random_id_is_a_visitors_secret_and_no_other_is() {
        UUID random = UUID.randomUUID();

        assertThat(new Ticket(random, ADA, slot("10:00", "10:30")).holdFor(Words.ANNAS_ACCOUNT))
                .isEqualTo(OwnHold.behind(random));
        assertThat(new Ticket(OwnHold.behind(random).holder(), ADA, slot("10:00", "10:30")).visitorsHold())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAA", "../../etc"})
    void other_text_is_no_ticket(String text) {
        assertThat(Ticket.parse(text)).isEmpty();
    }

    @Test
    void a_forged_ticket_of_no_time_or_an_absurd_one_is_no_ticket() {
        Ticket absurd = new Ticket(ID, ADA, TimeSlot.of(Instant.MAX.minus(Duration.ofDays(1)), Duration.ofHours(1)));
        Ticket endless = new Ticket(ID, ADA, TimeSlot.of(Words.NOW, Duration.ofDays(400)));
        String backwards =
                new Ticket(ID, ADA, slot("10:00", "10:30")).toString().substring(0, 42) + "A".repeat(22);

        assertThat(Ticket.parse(absurd.toString())).isEmpty();
        assertThat(Ticket.parse(endless.toString())).isEmpty();
        assertThat(Ticket.parse(backwards)).isEmpty();
    }
}

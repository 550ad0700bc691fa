package org.horarium.command.feeds;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.horarium.command.Decisions;
import org.horarium.command.feeds.FeedCommand.OpenFeed;
import org.horarium.command.feeds.FeedCommand.RevokeFeed;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedOpened;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedRevoked;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.Test;

class FeedsTest {

    private static final PatientId ANNA = new PatientId(new UUID(1, 1));
    private static final DoctorId GREY = new DoctorId(new UUID(2, 1));
    private static final Recipient HERS = Recipient.of(ANNA);
    private static final Actor ANNA_HERSELF = new Actor(new UUID(9, 1), Role.PATIENT, ANNA, null);
    private static final Actor DOCTOR = new Actor(new UUID(9, 2), Role.DOCTOR, null, GREY);

    private final Decisions feeds = new Decisions(Clock.systemUTC(), CalendarFeed.class);

    FeedsTest() {
        feeds.decidedBy(new Feeds(feeds.repository(CalendarFeed.class)));
    }

    @Test
    void a_feed_is_opened_opened_anew_and_closed_once() {
        feeds.when(new OpenFeed(HERS, "first"), ANNA_HERSELF, null).expectEvents(new CalendarFeedOpened(HERS, "first"));
        feeds.when(new OpenFeed(HERS, "second"), ANNA_HERSELF, null)
                .expectEvents(new CalendarFeedOpened(HERS, "second"));
        feeds.when(new RevokeFeed(HERS), ANNA_HERSELF, null).expectEvents(new CalendarFeedRevoked(HERS));
        feeds.when(new RevokeFeed(HERS), ANNA_HERSELF, null).expectNoEvents().expectAccepted();
    }

    @Test
    void the_key_to_a_calendar_is_for_whose_it_is_alone() {
        feeds.when(new OpenFeed(Recipient.of(GREY), "theirs"), DOCTOR, null).expectAccepted();

        assertThatThrownBy(() -> feeds.when(new OpenFeed(HERS, "a desk's"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> feeds.when(new OpenFeed(HERS, "a doctor's"), DOCTOR, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> feeds.when(new OpenFeed(Recipient.of(GREY), "a patient's"), ANNA_HERSELF, null))
                .isInstanceOf(Forbidden.class);
    }
}

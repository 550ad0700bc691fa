package org.horarium.command.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Platform;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.Test;

/** What is due is judged by the platform as it then is. */
class JudgingTest {

    private final Judging judging = Platform.shared().part(Judging.class);

    @Test
    void an_offer_to_which_no_answer_is_awaited_is_not_told() {
        Map<String, String> answered = Map.of(
                "entry",
                UUID.randomUUID().toString(),
                "offer",
                UUID.randomUUID().toString());

        assertThat(why(answered)).isEqualTo("offer-over");
        assertThat(why(Map.of())).as("any other is judged further").isEqualTo("nobody");
    }

    private String why(Map<String, String> details) {
        Instant now = Instant.now();
        OpenNotice notice = new OpenNotice(
                new NotificationId(UUID.randomUUID()),
                1,
                NoticeKind.WAITLIST_OFFER,
                Channel.EMAIL,
                Recipient.of(new PatientId(UUID.randomUUID())),
                null,
                details,
                now,
                now.plus(Duration.ofHours(1)),
                0,
                null,
                null,
                null,
                null,
                null);
        assertThat(judging.judge(notice, now)).isInstanceOf(Verdict.Drop.class);
        return String.valueOf(
                ((Verdict.Drop) judging.judge(notice, now)).ending().why());
    }
}

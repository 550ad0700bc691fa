package org.horarium.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.platform.live.Practice.day;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.horarium.config.HorariumApplication;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;
import org.horarium.platform.trials.OwnPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that stops and starts again while somebody listens. */
class LiveRestartTest {

    private static final Duration AS_IF_NOBODY_LISTENED = Duration.ofSeconds(15);

    @Test
    void streams_end_with_the_server_do_not_hold_it_up_and_go_on_with_the_next(@TempDir Path folder) throws Exception {
        OwnPlatform platform = new OwnPlatform(
                folder, HorariumApplication.class, List.of(), Map.of("horarium.limits.streams-per-address", 2));
        platform.start();
        try {
            Practice practice = Practice.open(Client.demo(platform.url(), "admin"));
            Client anyone = Client.anonymous(platform.url());
            Ear ear = Ear.to(anyone, practice.days());
            practice.book(day(7));
            assertThat(ear.next().said()).isEqualTo("day " + day(7));
            Ear second = Ear.to(anyone, practice.days());
            Reply third = anyone.get(practice.days());
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.reason()).isEqualTo("too-many-streams");
            assertThat(third.headers().firstValue("Retry-After")).isPresent();

            long begun = System.nanoTime();
            platform.end();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AS_IF_NOBODY_LISTENED);
            assertThat(ear.hasEnded()).isTrue();
            assertThat(second.hasEnded()).isTrue();

            platform.start();
            practice = practice.at(Client.demo(platform.url(), "admin"));
            practice.book(day(8));
            Client again = Client.anonymous(platform.url());
            try (Ear later = Ear.goingOn(again, practice.days() + "&date=" + day(8), ear.lastId())) {
                assertThat(later.next().said()).isEqualTo("day " + day(8));
            }
        } finally {
            platform.end();
        }
    }
}

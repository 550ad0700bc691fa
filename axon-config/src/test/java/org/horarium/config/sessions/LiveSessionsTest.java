package org.horarium.config.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.access.Session;
import org.horarium.command.access.Sessions;
import org.horarium.command.access.SessionsAway;
import org.horarium.platform.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {

    private static final Duration IDLE = Duration.ofMinutes(15);

    private final UUID account = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final MovableClock clock = new MovableClock();
    private final Sessions keeper = mock(Sessions.class);
    private final LiveSessions live = new LiveSessions(keeper, clock, Duration.ofHours(24), IDLE);

    @BeforeEach
    void the_keeper_knows_the_session() {
        when(keeper.endedWithin(any())).thenReturn(Set.of());
        usedAt(clock.instant());
    }

    @Test
    void what_is_ended_here_is_refused_at_once() {
        assertThat(live.use(session)).isTrue();
        live.ended(Set.of(session));
        assertThat(live.use(session)).isFalse();
    }

    @Test
    void what_is_ended_elsewhere_is_refused_once_it_was_heard_of() {
        assertThat(live.use(session)).isTrue();
        when(keeper.endedWithin(any())).thenReturn(Set.of(session));
        live.hearOfEnds();
        assertThat(live.use(session)).isFalse();
    }

    @Test
    void a_session_that_the_keeper_does_not_know_is_refused() {
        when(keeper.find(any(), any())).thenReturn(Optional.empty());
        assertThat(live.use(session)).isFalse();
    }

    @Test
    void one_that_nobody_used_for_a_quarter_of_an_hour_is_ended() {
        assertThat(live.use(session)).isTrue();
        forward(IDLE.plusSeconds(1));

        assertThat(live.use(session)).isFalse();
        verify(keeper).end(account, session);
    }

    @Test
    void one_that_is_used_again_and_again_goes_on() {
        for (int times = 0; times < 5; times++) {
            assertThat(live.use(session)).isTrue();
            forward(IDLE.minusSeconds(1));
        }
    }

    @Test
    void one_that_was_used_elsewhere_meanwhile_goes_on() {
        assertThat(live.use(session)).isTrue();
        forward(IDLE.plusSeconds(1));
        usedAt(clock.instant().minusSeconds(60));

        assertThat(live.use(session)).isTrue();
        verify(keeper, never()).end(any(), any());
    }

    @Test
    void the_keeper_is_told_of_uses() {
        live.use(session);
        live.tellUses();
        live.tellUses();
        verify(keeper).used(argThat(uses -> uses.keySet().equals(Set.of(session))));
    }

    @Test
    void while_the_keeper_is_away_good_sessions_go_on_and_ended_ones_stay_ended() {
        UUID other = UUID.randomUUID();
        live.use(session);
        live.ended(Set.of(session));
        when(keeper.find(any(), any())).thenThrow(SessionsAway.class);
        when(keeper.endedWithin(any())).thenThrow(SessionsAway.class);

        assertThat(live.use(other)).isTrue();
        assertThat(live.use(other)).isTrue();
        assertThat(live.use(session)).isFalse();
    }

    @Test
    void nobody_passes_before_it_was_heard_what_has_ended() {
        when(keeper.endedWithin(any())).thenThrow(SessionsAway.class);
        assertThatThrownBy(() -> live.use(session)).isInstanceOf(SessionsAway.class);
    }

    private void forward(Duration time) {
        clock.setTo(clock.instant().plus(time));
    }

    private void usedAt(Instant last) {
        when(keeper.find(any(), any()))
                .thenReturn(Optional.of(
                        new Session(session, account, last, last, last.plus(Duration.ofHours(12)), "", "")));
    }
}

package org.horarium.config.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.access.Sessions.Renewal.RENEWED;
import static org.horarium.command.access.Sessions.Renewal.REUSED;
import static org.horarium.command.access.Sessions.Renewal.SUPERSEDED;
import static org.horarium.command.access.Sessions.Renewal.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.horarium.command.access.Session;
import org.horarium.command.access.Sessions;
import org.horarium.command.access.Sessions.Renewal;
import org.junit.jupiter.api.Test;

/** What every keeper of sessions does. */
abstract class SessionsContract {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Instant later = now.plusSeconds(60);

    private final UUID account = UUID.randomUUID();

    abstract Sessions sessions();

    @Test
    void a_session_is_found_until_it_expires() {
        Session session = begun("first");

        assertThat(sessions().find(session.id(), now)).contains(session);
        assertThat(sessions().find(session.id(), session.expiresAt())).isEmpty();
        assertThat(sessions().find(UUID.randomUUID(), now)).isEmpty();
    }

    @Test
    void each_token_renews_once() {
        Session session = begun("first");

        assertThat(sessions().renew(session.id(), "first", "second", now)).isEqualTo(RENEWED);
        assertThat(sessions().renew(session.id(), "second", "third", later)).isEqualTo(RENEWED);
        assertThat(sessions().find(session.id(), later).orElseThrow().usedAt()).isEqualTo(later);
        assertThat(sessions().renew(UUID.randomUUID(), "first", "second", now)).isEqualTo(UNKNOWN);
        assertThat(sessions().renew(session.id(), "third", "fourth", session.expiresAt()))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void an_old_token_ends_the_session() {
        Session session = begun("first");
        sessions().renew(session.id(), "first", "second", now);

        assertThat(sessions()
                        .renew(
                                session.id(),
                                "first",
                                "stolen",
                                now.plus(Sessions.GRACE).plusMillis(1)))
                .isEqualTo(REUSED);
        assertThat(sessions().renew(session.id(), "second", "third", later)).isEqualTo(UNKNOWN);
        assertThat(sessions().endedWithin(Duration.ofMinutes(1))).contains(session.id());
    }

    @Test
    void a_token_older_than_the_former_one_ends_the_session_at_once() {
        Session session = begun("first");
        sessions().renew(session.id(), "first", "second", now);
        sessions().renew(session.id(), "second", "third", now);

        assertThat(sessions().renew(session.id(), "first", "stolen", now)).isEqualTo(REUSED);
        assertThat(sessions().find(session.id(), now)).isEmpty();
    }

    @Test
    void of_many_who_renew_at_once_one_succeeds_and_nobody_is_signed_out() throws Exception {
        Session session = begun("first");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Renewal>> attempts = IntStream.range(0, 16)
                .mapToObj(
                        next -> (Callable<Renewal>) () -> sessions().renew(session.id(), "first", "next-" + next, now))
                .toList();

        List<Renewal> renewals = new ArrayList<>();
        for (Future<Renewal> attempt : threads.invokeAll(attempts)) {
            renewals.add(attempt.get());
        }
        threads.shutdown();

        assertThat(renewals).containsOnlyOnce(RENEWED).containsOnly(RENEWED, SUPERSEDED);
        assertThat(sessions().find(session.id(), now)).isPresent();
    }

    @Test
    void an_account_sees_its_own_sessions_the_last_used_first() {
        Session first = begun("a");
        Session second = begun("b");
        sessions().used(Map.of(first.id(), later));
        sessions().begin(session(UUID.randomUUID()), "other");

        assertThat(sessions().of(account, now)).extracting(Session::id).containsExactly(first.id(), second.id());
        assertThat(sessions().of(account, first.expiresAt())).isEmpty();
    }

    @Test
    void a_use_that_is_told_late_makes_no_session_older() {
        Session session = begun("a");
        sessions().used(Map.of(session.id(), later));
        sessions().used(Map.of(session.id(), now, UUID.randomUUID(), now));

        assertThat(sessions().find(session.id(), now).orElseThrow().usedAt()).isEqualTo(later);
    }

    @Test
    void one_session_of_an_account_ends_and_nobody_ends_those_of_another() {
        Session first = begun("a");
        Session second = begun("b");

        assertThat(sessions().end(UUID.randomUUID(), first.id())).isFalse();
        assertThat(sessions().end(account, first.id())).isTrue();
        assertThat(sessions().end(account, first.id())).isFalse();

        assertThat(sessions().of(account, now)).extracting(Session::id).containsExactly(second.id());
        assertThat(sessions().endedWithin(Duration.ofMinutes(1)))
                .contains(first.id())
                .doesNotContain(second.id());
    }

    @Test
    void all_sessions_of_an_account_end_at_once() {
        Session first = begun("a");
        Session second = begun("b");

        assertThat(sessions().endAll(account)).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(sessions().endAll(account)).isEmpty();
        assertThat(sessions().of(account, now)).isEmpty();
        assertThat(sessions().renew(first.id(), "a", "next", now)).isEqualTo(UNKNOWN);
        assertThat(sessions().endedWithin(Duration.ofMinutes(1))).contains(first.id(), second.id());
    }

    @Test
    void what_has_ended_is_remembered_as_long_as_a_token_can_be_good() {
        Session session = begun("a");
        sessions().end(account, session.id());

        sessions().tidyUp(now, Duration.ofMinutes(10));
        assertThat(sessions().endedWithin(Duration.ofMinutes(1))).contains(session.id());

        sessions().tidyUp(now, Duration.ofMillis(-1));
        assertThat(sessions().endedWithin(Duration.ofMinutes(1))).doesNotContain(session.id());
    }

    private Session begun(String refresh) {
        Session session = session(account);
        sessions().begin(session, refresh);
        return session;
    }

    private Session session(UUID account) {
        return new Session(
                UUID.randomUUID(), account, now, now, now.plus(Duration.ofHours(12)), "a browser", "127.0.0.1");
    }
}

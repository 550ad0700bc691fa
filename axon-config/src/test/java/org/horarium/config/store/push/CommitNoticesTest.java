package org.horarium.config.store.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.horarium.config.store.postgres.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One process hears of what another has committed, and not of what it has committed itself. */
@Timeout(60)
class CommitNoticesTest {

    private final Database database = Database.unmigrated();
    private final Semaphore heardHere = new Semaphore(0);
    private final Semaphore heardThere = new Semaphore(0);
    private final CommitNotices here = new CommitNotices(database.pool()::getConnection, heardHere::release);
    private final CommitNotices there = new CommitNotices(database.pool()::getConnection, heardThere::release);

    @AfterEach
    void close() {
        here.stop();
        there.stop();
        database.close();
    }

    @Test
    void a_commit_here_is_heard_there_and_only_there() throws InterruptedException {
        here.start();
        there.start();
        assertThat(heardHere.tryAcquire(20, TimeUnit.SECONDS))
                .as("looks when it begins to listen")
                .isTrue();
        assertThat(heardThere.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

        here.committed();
        assertThat(heardThere.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        there.committed();
        assertThat(heardHere.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertThat(heardHere.availablePermits()).isZero();
    }

    @Test
    void listens_again_after_the_database_was_away() throws InterruptedException {
        here.start();
        there.start();
        heardThere.tryAcquire(20, TimeUnit.SECONDS);

        database.client()
                .sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                .query((row, number) -> true)
                .list();

        assertThat(heardThere.tryAcquire(20, TimeUnit.SECONDS))
                .as("looks when it is back")
                .isTrue();
        here.committed();
        assertThat(heardThere.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
}

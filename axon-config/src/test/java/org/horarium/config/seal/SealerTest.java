package org.horarium.config.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.horarium.config.seal.anchor.Anchor;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.Removals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sealer as it runs: one at a time, whatever is killed, and whether or not anybody can take its anchors. */
class SealerTest {

    private static final SealSettings OFTEN = new SealSettings(Duration.ofMillis(50), Removals.LEAST_AGE);
    private static final SealSettings SELDOM = new SealSettings(Duration.ofMinutes(1), Removals.LEAST_AGE);

    @TempDir
    Path folder;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private Sealed sealed;

    @BeforeEach
    void open() {
        sealed = new Sealed(folder);
    }

    @AfterEach
    void close() {
        sealed.close();
    }

    @Test
    void the_next_one_takes_over_and_a_killed_session_is_replaced() {
        Sealer first = sealer(sealed.anchor, OFTEN, meters);
        Sealer second = sealer(sealed.anchor, OFTEN, new SimpleMeterRegistry());
        first.start();
        await().until(first::isSealing);
        second.start();
        sealed.add(50);
        awaitSealed(150);
        assertThat(second.isSealing()).isFalse();

        int killed = sealed.database
                .client()
                .sql(
                        """
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and database = (select oid from pg_database
                            where datname = current_database())""")
                .query(Boolean.class)
                .list()
                .size();
        assertThat(killed).isOne();
        sealed.add(50);
        awaitSealed(300);

        first.stop();
        sealed.add(50);
        awaitSealed(450);
        assertThat(second.isSealing()).isTrue();
        second.stop();

        assertThat(sealed.online().firstBad()).isNull();
        assertThat(sealed.online().anchoredUntil())
                .isEqualTo(sealed.checkpoints().size());
    }

    @Test
    void an_end_leaves_nothing_unsealed() {
        Sealer sealer = sealer(sealed.anchor, SELDOM, meters);
        sealer.start();
        await().until(sealer::isSealing);
        sealed.add(7);
        await().until(() -> gauge("horarium.seal.pending") == 21);
        assertThat(sealed.checkpoints()).isEmpty();
        assertThat(gauge("horarium.seal.lag")).isPositive();

        sealer.stop();

        assertThat(sealed.online().unsealed()).isZero();
        assertThat(sealed.online().anchoredUntil()).isOne();
        assertThat(gauge("horarium.seal.lag")).isZero();
    }

    @Test
    void an_anchor_that_is_away_holds_up_nothing_and_gets_all_of_it_when_it_is_back() {
        Leaving anchor = new Leaving(sealed.anchor);
        anchor.isAway = true;
        Sealer sealer = sealer(anchor, OFTEN, meters);
        sealer.start();
        for (int more = 1; more <= 3; more++) {
            sealed.add(10);
            awaitSealed(30L * more);
        }
        await().until(() -> gauge("horarium.seal.anchor.pending") >= 3);
        assertThat(gauge("horarium.seal.anchor.lag")).isPositive();
        assertThat(sealed.online().anchoredUntil()).isZero();

        anchor.isAway = false;
        await().until(() ->
                sealed.online().anchoredUntil() == sealed.checkpoints().size());
        await().until(() -> gauge("horarium.seal.anchor.pending") == 0);
        sealer.stop();
        assertThat(sealed.online().firstBad()).isNull();
    }

    @Test
    void an_anchor_that_knows_better_is_not_written_over() throws IOException {
        sealed.add(3);
        sealed.seal();
        sealed.add(3);
        sealed.seal();
        sealed.anchor();
        sealed.tamper("delete from audit.checkpoint where number = 2");
        sealed.now = sealed.now.plusSeconds(1);
        Kept known = Objects.requireNonNull(sealed.anchor.last());

        Sealer sealer = sealer(sealed.anchor, OFTEN, meters);
        sealer.start();
        awaitSealed(18);
        sealer.stop();

        assertThat(Objects.requireNonNull(sealed.anchor.last()).checkpoint().isSameAs(known.checkpoint()))
                .isTrue();
        assertThat(sealed.online().isWhole()).isFalse();
    }

    private Sealer sealer(Anchor anchor, SealSettings settings, MeterRegistry registry) {
        SealMeters own = new SealMeters(registry);
        return new Sealer(
                sealed::connect, sealed.keys, settings, sealed.clock, own, new Anchoring(sealed::connect, anchor, own));
    }

    private void awaitSealed(long entries) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            List<Kept> all = sealed.checkpoints();
            return !all.isEmpty() && all.get(all.size() - 1).checkpoint().entries() >= entries;
        });
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private static final class Leaving implements Anchor {

        private final Anchor anchor;
        private volatile boolean isAway;

        Leaving(Anchor anchor) {
            this.anchor = anchor;
        }

        @Override
        public String kind() {
            return anchor.kind();
        }

        @Override
        public String place() {
            return anchor.place();
        }

        @Override
        public @Nullable Kept last() throws IOException {
            refuse();
            return anchor.last();
        }

        @Override
        public void keep(Kept checkpoint) throws IOException {
            refuse();
            anchor.keep(checkpoint);
        }

        @Override
        public Iterator<Kept> all() throws IOException {
            return anchor.all();
        }

        private void refuse() throws IOException {
            if (isAway) {
                throw new IOException("away");
            }
        }
    }
}

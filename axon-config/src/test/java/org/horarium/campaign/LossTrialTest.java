package org.horarium.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the trial that script/campaign makes with a million events. */
class LossTrialTest {

    private static final int EVENTS = 20_000;
    private static final Duration FREEZE = Duration.ofSeconds(12);

    @Test
    void no_projection_skips_what_two_applications_write_though_one_stands_still(@TempDir Path folder)
            throws Exception {
        try (Cluster cluster = Cluster.in(folder)) {
            LossTrial trial = new LossTrial(cluster);
            trial.run(EVENTS, FREEZE);
            assertThat(trial.faults()).isEmpty();
            System.out.println("FIGURES noted=" + trial.stored());
            assertThat(trial.stored()).isGreaterThan(EVENTS / 2);
        }
    }
}

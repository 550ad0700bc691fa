package org.horarium.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The short form of script/campaign, and the builds that it has to catch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashCampaignTest {

    private static final long SEED = 3;
    private static final int SOME = 200;
    private static final int MOST_KILLS = 5;

    private Cluster cluster;

    @BeforeAll
    void start(@TempDir Path folder) {
        cluster = Cluster.in(folder);
    }

    @AfterAll
    void end() throws Exception {
        cluster.close();
    }

    @Test
    void whatever_dies_nothing_is_lost_or_promised_twice() throws Exception {
        try (CrashCampaign campaign = campaign(Build.SOUND)) {
            campaign.begin();
            campaign.killFor(Duration.ofSeconds(20));
            campaign.awaitGranted(SOME);
            campaign.end();
            List<String> faults = campaign.faults();
            System.out.println("FIGURES " + campaign.summary(faults));
            assertThat(faults).isEmpty();
            assertThat(campaign.summary(faults).swallowed()).isPositive();
        }
    }

    @Test
    void a_build_without_the_overlap_check_is_caught() throws Exception {
        try (CrashCampaign campaign = campaign(Build.NO_OVERLAP_CHECK)) {
            campaign.begin();
            campaign.awaitGranted(SOME);
            campaign.end();
            assertThat(campaign.faults())
                    .anyMatch(fault -> fault.contains("none of these can be next"))
                    .anyMatch(fault -> fault.startsWith("calendar-"));
        }
    }

    @Test
    void a_build_that_acknowledges_before_the_commit_is_caught() throws Exception {
        try (CrashCampaign campaign = campaign(Build.ACKNOWLEDGES_BEFORE_COMMIT)) {
            assertThat(isCaught(campaign, campaign::killApplication)).isTrue();
        }
    }

    @Test
    void a_database_that_acknowledges_before_it_has_written_is_caught() throws Exception {
        try (CrashCampaign campaign = campaign(Build.SOUND)) {
            cluster.letTheDatabaseAcknowledgeEarly();
            assertThat(isCaught(campaign, campaign::killDatabase)).isTrue();
        }
    }

    private interface Crash {
        void happen() throws Exception;
    }

    /** Whether a fault shows after a few crashes; a caller that is told something impossible shows one too. */
    private static boolean isCaught(CrashCampaign campaign, Crash crash) throws Exception {
        for (int kill = 0; kill < MOST_KILLS; kill++) {
            campaign.begin();
            campaign.awaitGranted(SOME);
            crash.happen();
            try {
                campaign.end();
            } catch (java.util.concurrent.ExecutionException impossibleAnswer) {
                System.out.println("FIGURES caught by " + impossibleAnswer.getCause());
                return true;
            }
            List<String> faults = campaign.faults();
            if (!faults.isEmpty()) {
                System.out.println("FIGURES caught after " + (kill + 1) + " kills by " + faults.get(0));
                return true;
            }
        }
        return false;
    }

    private CrashCampaign campaign(Build build) throws Exception {
        cluster.beginAnew("campaign_" + System.nanoTime());
        return new CrashCampaign(cluster, build, 1, SEED);
    }
}

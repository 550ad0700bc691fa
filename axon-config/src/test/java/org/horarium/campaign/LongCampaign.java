package org.horarium.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.horarium.measure.Section;
import org.horarium.measure.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What script/campaign runs; its figures are kept beside those of script/measure. */
@Tag("measure")
class LongCampaign {

    private static final int MINUTES = setting("MINUTES", 15);
    private static final int EVENTS = setting("EVENTS", 1_000_000);
    private static final int FREEZE_SECONDS = setting("FREEZE", 70);
    private static final int SEED = setting("SEED", 1);

    @Test
    void crashes(@TempDir Path folder) throws Exception {
        Section section = new Section("Crash campaign", "script/campaign " + MINUTES);
        Table table = new Table(
                "applications",
                "granted",
                "refused",
                "kill -9 of application",
                "of PostgreSQL",
                "answers swallowed",
                "unanswered",
                "5xx",
                "unknown, then certain",
                "faults");
        try (Cluster cluster = Cluster.in(folder)) {
            List<String> alone = crashes(cluster, 1, Duration.ofMinutes(MINUTES), table);
            List<String> paired =
                    crashes(cluster, 2, Duration.ofMinutes(MINUTES).dividedBy(3), table);
            section.add(
                            "64 callers on 100 slots, seed %d. A fault is an overlap, a lost or invented promise, a slot whose history no serial order explains, or a projection that differs from the store."
                                    .formatted(SEED))
                    .add(table)
                    .write();
            assertThat(alone).isEmpty();
            assertThat(paired).isEmpty();
        }
    }

    private static List<String> crashes(Cluster cluster, int nodes, Duration length, Table table) throws Exception {
        cluster.beginAnew("campaign_of_" + nodes);
        try (CrashCampaign campaign = new CrashCampaign(cluster, Build.SOUND, nodes, SEED)) {
            campaign.begin();
            campaign.killFor(length);
            campaign.end();
            List<String> faults = campaign.faults();
            faults.forEach(System.out::println);
            table.row(campaign.summary(faults).cells(nodes));
            return faults;
        }
    }

    @Test
    void frozen_processes(@TempDir Path folder) throws Exception {
        try (Cluster cluster = Cluster.in(folder)) {
            LossTrial trial = new LossTrial(cluster);
            trial.run(EVENTS, Duration.ofSeconds(FREEZE_SECONDS));
            List<String> faults = trial.faults();
            new Section("Nothing skipped", "script/campaign " + MINUTES)
                    .add(
                            "%,d events through two applications, one of which stood still for %d s in the middle of a transaction, and a projection replayed while they were written: %s."
                                    .formatted(
                                            trial.stored(),
                                            FREEZE_SECONDS,
                                            faults.isEmpty()
                                                    ? "each projection's set of ids equals the store's, nothing doubled"
                                                    : faults))
                    .write();
            assertThat(faults).isEmpty();
        }
    }

    private static int setting(String name, int usual) {
        String set = System.getenv("HORARIUM_CAMPAIGN_" + name);
        return set == null || set.isBlank() ? usual : Integer.parseInt(set);
    }
}

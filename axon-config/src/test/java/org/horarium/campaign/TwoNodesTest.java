package org.horarium.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Race;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two applications on one database decide as one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private static final int ATTEMPTS = 1_000;
    private static final int HANDOVERS = 100;
    private static final int SOME = 600;
    private static final long SEED = 5;

    /** What somebody is told whose turn did not come; how often that is, depends on the machine. */
    private static final String WAITED = "503 Too many wait for the same at this moment, so nothing was decided";

    /** What somebody is told who lost one race after the other against the other node; that depends on us. */
    private static final String LOST = "503 Others were faster each time, so nothing was decided";

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
    void whichever_node_is_asked_they_are_one() throws Exception {
        Pair pair = pair(Build.SOUND);
        oneWins(pair);
        assertThat(pair.handovers()).containsOnly("");
    }

    @Test
    void at_random_over_both_every_answer_fits_one_order() throws Exception {
        cluster.beginAnew("two_nodes_" + System.nanoTime());
        try (CrashCampaign campaign = new CrashCampaign(cluster, Build.SOUND, 2, SEED)) {
            campaign.begin();
            campaign.awaitGranted(SOME);
            campaign.end();
            List<String> faults = campaign.faults();
            System.out.println("FIGURES two nodes " + campaign.summary(faults) + " " + campaign.errors());
            assertThat(faults).isEmpty();
            assertThat(campaign.errors().keySet())
                    .allMatch(error -> error.startsWith(WAITED) || error.startsWith(LOST));
            assertThat(timesLost(campaign)).isLessThan(SOME / 100);
        }
    }

    @Test
    void a_build_that_refuses_from_a_stale_cache_is_caught() throws Exception {
        assertThat(pair(Build.REFUSES_FROM_A_STALE_CACHE).handovers()).contains("slot-taken");
    }

    private static int timesLost(CrashCampaign campaign) {
        return campaign.errors().entrySet().stream()
                .filter(error -> error.getKey().startsWith(LOST))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static void oneWins(Pair pair) throws Exception {
        String doctor = pair.clinic().doctor("08:00", "18:00");
        Race race = Race.of(ATTEMPTS, number -> pair.book(number % 2, number, doctor, 9));
        assertThat(race.answers().get("201")).isEqualTo(1);
        assertThat(race.answers().getOrDefault("409 slot-taken", 0)
                        + race.answers().getOrDefault("409 patient-busy", 0))
                .isEqualTo(ATTEMPTS - 1);
    }

    private Pair pair(Build build) throws Exception {
        cluster.beginAnew("two_nodes_" + System.nanoTime());
        Client one = Client.demo(cluster.start(build).url(), "admin");
        Client other = Client.demo(cluster.start(build).url(), "admin");
        List<String> patients = one.get("/api/patients?limit=50")
                .list("items")
                .map(patient -> patient.path("id").asText())
                .toList();
        return new Pair(List.of(one, other), Clinic.in(one, "America/New_York"), patients);
    }

    /** Both nodes and who meets there. */
    private record Pair(List<Client> nodes, Clinic clinic, List<String> patients) {

        Reply book(int node, int patient, String doctor, int inDays) {
            return nodes.get(node)
                    .post(
                            "/api/appointments",
                            Clinic.booking(
                                    patients.get(patient % patients.size()),
                                    doctor,
                                    LocalDate.now(java.time.ZoneOffset.UTC).plusDays(inDays) + "T10:00:00-05:00"),
                            "Idempotency-Key",
                            UUID.randomUUID().toString());
        }

        /** Why a node that had to refuse refuses again, as soon as the other node has freed the slot; mostly not at all. */
        List<String> handovers() {
            String doctor = clinic.doctor("08:00", "18:00");
            List<String> answers = new ArrayList<>();
            Reply held = book(0, 0, doctor, 10);
            for (int number = 1; number <= HANDOVERS; number++) {
                int holder = (number - 1) % 2;
                int next = number % 2;
                assertThat(book(next, number, doctor, 10).reason()).isEqualTo("slot-taken");
                Reply freed =
                        nodes.get(holder).put("/api/appointments/" + held.text("id"), Map.of("status", "CANCELLED"));
                assertThat(freed.status()).isEqualTo(200);
                Reply taken = book(next, number, doctor, 10);
                answers.add(taken.status() == 201 ? "" : taken.reason());
                if (taken.status() != 201) {
                    return answers;
                }
                held = taken;
            }
            return answers;
        }
    }
}

package org.horarium.platform.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.horarium.command.waitlist.SabotagedWaitlist;
import org.horarium.config.HorariumApplication;
import org.horarium.config.embedded.TestServices;
import org.horarium.platform.Client;
import org.horarium.platform.trials.OwnPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hundred visits come free for five hundred who wait, all at once, while the platform is killed again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class KilledWaitlistTest {

    private static final List<Integer> KILLED_AFTER = List.of(15, 60, 110);
    private static final int MORE = 10;

    private final Map<String, Object> owner = TestServices.settings();
    private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource(
            text("spring.datasource.url"), text("spring.datasource.username"), text("spring.datasource.password")));
    private final Trial trial = new Trial();
    private Path folder;
    private OwnPlatform platform;
    private volatile Client admin;

    @BeforeAll
    void start(@TempDir Path own) throws IOException {
        folder = own;
        begin(HorariumApplication.class);
        trial.prepare(admin, database);
    }

    @AfterAll
    void end() throws InterruptedException {
        platform.kill();
    }

    @Test
    @Order(1)
    void no_minute_is_offered_to_two_or_past_anybody_and_none_is_lost() throws Exception {
        try (Answering people = new Answering(database, () -> admin)) {
            Thread callingOff = new Thread(() -> trial.callOff(admin));
            callingOff.start();
            callingOff.join();
            for (int killedAfter : KILLED_AFTER) {
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> {
                            people.answer();
                            return offers() >= killedAfter;
                        });
                platform.kill();
                begin(HorariumApplication.class);
            }
            settle(people);
        }
        FairnessCheck check = FairnessCheck.of(Recorded.in(database), List.of(Trial.SPECIALIZATION));
        System.out.println("FIGURES waitlist: %d freed, %d waiting, %d kills: %s"
                .formatted(Trial.FREED, Trial.WAITING, KILLED_AFTER.size(), check.figures()));
        assertThat(check.faults()).isEmpty();
        assertThat(check.accepted()).isGreaterThan(Trial.FREED / 2);
        assertThat(check.declined()).isPositive();
        assertThat(check.lapsed()).isPositive();
    }

    @Test
    @Order(2)
    void what_was_to_be_told_was_told_once_though_who_tells_was_killed_too() throws Exception {
        platform.kill();
        database.sql("update notification set claimed_until = now() where claimed_until > now()")
                .update(); // as if the claims of those who were killed had run out
        begin(HorariumApplication.class);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(count("notification where state = 'WAITING' and due <= now()"))
                        .isZero());
        assertThat(count("notification where state = 'DEAD'")).isZero();
        assertThat(count("notification n full join mail m using (id)"
                        + " where (n.state = 'SENT') is distinct from (m.id is not null)"))
                .isZero();
        assertThat(count("domain_event where payload_type = 'notification.NotificationSent'"))
                .isEqualTo(count("mail"))
                .isPositive();
    }

    @Test
    @Order(3)
    void one_that_serves_the_last_first_is_caught() throws Exception {
        assertThat(faultsOf(SabotagedWaitlist.ServingTheLast.class))
                .anyMatch(fault -> fault.startsWith("Out of order"));
    }

    @Test
    @Order(4)
    void one_that_offers_what_nobody_holds_is_caught() throws Exception {
        assertThat(faultsOf(SabotagedWaitlist.HoldingNothing.class))
                .anyMatch(fault -> fault.startsWith("Offered without a hold"));
    }

    private List<String> faultsOf(Class<?> sabotaged) throws Exception {
        platform.kill();
        begin(sabotaged);
        int before = offers();
        for (String appointment : booked()) {
            Trial.callOff(admin, appointment);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> offers() >= before + MORE / 2);
        return FairnessCheck.of(Recorded.in(database), List.of(Trial.SPECIALIZATION))
                .faults();
    }

    /** Answers until there is nothing left to do. */
    private void settle(Answering people) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    people.answer();
                    return isQuiet();
                });
    }

    private boolean isQuiet() {
        return database.sql("select (select count(*) from waitlist_freed) + (select count(*) from waitlist_offer)"
                                + " + (select count(*) from waitlist_booked)"
                                + " + (select count(*) from waitlist_entry where offer_id is not null)")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private int offers() {
        return count("domain_event where payload_type = 'waitlist.WaitlistSlotOffered'");
    }

    private int count(String which) {
        return database.sql("select count(*) from " + which)
                .query(Integer.class)
                .single();
    }

    private List<String> booked() {
        return database.sql("select payload_json ->> 'appointment' from (select convert_from(payload, 'UTF8')::jsonb"
                        + " as payload_json from domain_event where payload_type = 'waitlist.WaitlistOfferAccepted'"
                        + " order by random() limit ?) as accepted")
                .param(MORE)
                .query(String.class)
                .list();
    }

    private void begin(Class<?> program) throws IOException {
        platform = new OwnPlatform(folder, program, List.of("-Xmx400m"), settings());
        platform.start();
        admin = Client.demo(platform.url(), "admin");
    }

    private String text(String setting) {
        return String.valueOf(owner.get(setting));
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(owner);
        settings.put("server.address", "127.0.0.1");
        settings.put("horarium.embedded", "true");
        settings.put("horarium.demonstration", "true");
        settings.put("horarium.access.signing-key", folder.resolve("signing-key.json"));
        settings.put("horarium.waitlist.time-to-answer", "PT6S");
        settings.put("horarium.waitlist.pause", "PT0.1S");
        return settings;
    }
}

package org.horarium.config.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.mail.Messages.sms;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.command.notification.Message;
import org.horarium.config.provider.LocalProvider;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever earns by messages that are sent has many sent: to a number, to those beside it, to a country, by one account. */
class PumpingTest {

    private static final Refused CAPPED = new Refused("capped");
    private static final Set<String> COUNTRIES = Set.of("US", "DE");
    private static final int PLENTY = 1000;

    private SmsHouse house;

    @BeforeEach
    void start() throws Exception {
        house = new SmsHouse();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void a_number_gets_so_many_a_day_and_the_next_day_more() {
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, 3, PLENTY, PLENTY, PLENTY));
        assertThat(accepted(carrier, "+12025550123", 5)).isEqualTo(3);
        assertThat(carrier.send(sms("+12025550124", "x"))).isInstanceOf(Accepted.class);
        house.clock.setTo(Instant.parse("2027-03-02T00:00:01Z"));
        assertThat(accepted(carrier, "+12025550123", 5)).isEqualTo(3);
    }

    @Test
    void numbers_side_by_side_get_so_many_together() {
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, PLENTY, 4, PLENTY, PLENTY));
        assertThat(acceptedByNumbers(carrier, "+120255501%02d", 10)).isEqualTo(4);
        assertThat(carrier.send(sms("+12125550123", "x"))).isInstanceOf(Accepted.class);
    }

    @Test
    void a_country_gets_so_many() {
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, PLENTY, PLENTY, 4, PLENTY));
        assertThat(acceptedByNumbers(carrier, "+120255501%02d", 10)).isEqualTo(4);
        assertThat(carrier.send(sms("+4915112345678", "x"))).isInstanceOf(Accepted.class);
    }

    @Test
    void an_account_gets_so_many_whatever_numbers_it_names() {
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, PLENTY, PLENTY, PLENTY, 4));
        PatientId greedy = new PatientId(UUID.randomUUID());
        long accepted = 0;
        for (int number = 0; number < 10; number++) {
            accepted += isAccepted(carrier.send(sms("+1202555010" + number, "x", greedy))) ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(4);
        assertThat(carrier.send(sms("+12025550111", "x", someone()))).isInstanceOf(Accepted.class);
    }

    @Test
    void many_at_once_get_no_more_than_one_after_the_other() throws Exception {
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, 5, PLENTY, PLENTY, PLENTY));
        assertThat(acceptedAtOnce(carrier)).isEqualTo(5);
        assertThat(house.twilio.messages).hasSize(5);
    }

    /** Or the count would prove nothing: a guard that forgets what it counted lets all through. */
    @Test
    void a_guard_that_forgets_is_caught() throws Exception {
        house.database
                .client()
                .sql(
                        "create function forget() returns trigger language plpgsql as 'begin new.sent := 0; return new; end'")
                .update();
        house.database
                .client()
                .sql(
                        "create trigger forget before insert or update on sms_count for each row execute function forget()")
                .update();
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, 5, PLENTY, PLENTY, PLENTY));
        assertThat(acceptedAtOnce(carrier)).isGreaterThan(5);
    }

    @Test
    void who_is_refused_takes_nothing_from_others_and_leaves_no_trace() {
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, 1, PLENTY, 3, PLENTY));
        assertThat(accepted(carrier, "+12025550123", 5)).isOne();
        assertThat(accepted(carrier, "+12025550124", 1)).isOne();
        assertThat(accepted(carrier, "+12025550125", 1)).isOne();
        assertThat(house.database
                        .client()
                        .sql("select count(*) from sms_attempt")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void a_second_attempt_for_the_same_message_counts_no_second_time() {
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, 1, 1, 1, 1));
        Message message = sms("+12025550123", "x");
        house.twilio.refuse(429, 20429, null);
        assertThat(carrier.send(message)).isInstanceOf(Postponed.class);
        assertThat(carrier.send(message)).isInstanceOf(Postponed.class);
        house.twilio.be(LocalProvider.Mood.WELL);
        assertThat(carrier.send(message)).isInstanceOf(Accepted.class);
        assertThat(carrier.send(sms("+12025550123", "x"))).isEqualTo(CAPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "+19005550123,        premium-rate",
        "+499001234567,       premium-rate",
        "+493012345678,       no-mobile",
        "+447400123456,       country-not-allowed",
        "+37167000000,        country-not-allowed",
        "+88213123456,        invalid-number",
        "+1202555,            invalid-number",
        "12025550123,         invalid-number",
        "+1202555012X,        invalid-number",
        "'+12025550123\r\nx', invalid-number",
        "'',                  invalid-number"
    })
    void where_nothing_may_go_nothing_goes(String number, String code) {
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, PLENTY, PLENTY, PLENTY, PLENTY));
        assertThat(carrier.send(sms(number, "x"))).isEqualTo(new Refused(code));
        assertThat(house.twilio.asked).isEmpty();
    }

    @Test
    void what_is_old_is_forgotten_but_for_what_nobody_knows_the_end_of() {
        Carrier carrier = house.guarded(new SmsLimits(COUNTRIES, PLENTY, PLENTY, PLENTY, PLENTY));
        Message known = sms("+12025550123", "x");
        Message unknown = sms("+12025550124", "x");
        assertThat(carrier.send(known)).isInstanceOf(Accepted.class);
        house.twilio.be(LocalProvider.Mood.FORGETFUL);
        carrier.send(unknown);
        house.clock.setTo(Instant.parse("2027-03-10T09:00:00Z"));
        carrier.send(sms("+12025550125", "x"));
        assertThat(house.attempts.of(known.id())).isEmpty();
        assertThat(house.attempts.of(unknown.id())).isPresent();
        assertThat(house.database
                        .client()
                        .sql("select count(*) from sms_count where day < date '2027-03-09'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static long accepted(Carrier carrier, String number, int times) {
        long accepted = 0;
        for (int time = 0; time < times; time++) {
            accepted += isAccepted(carrier.send(sms(number, "x", someone()))) ? 1 : 0;
        }
        return accepted;
    }

    private static long acceptedByNumbers(Carrier carrier, String numbers, int most) {
        long accepted = 0;
        for (int number = 0; number < most; number++) {
            accepted += isAccepted(carrier.send(sms(numbers.formatted(number), "x", someone()))) ? 1 : 0;
        }
        return accepted;
    }

    private static long acceptedAtOnce(Carrier carrier) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Handover>> calls = java.util.stream.IntStream.range(0, 40)
                    .<Callable<Handover>>mapToObj(call -> () -> carrier.send(sms("+12025550123", "x", someone())))
                    .toList();
            long accepted = 0;
            for (Future<Handover> call : threads.invokeAll(calls)) {
                accepted += isAccepted(call.get()) ? 1 : 0;
            }
            return accepted;
        } finally {
            threads.shutdown();
        }
    }

    private static PatientId someone() {
        return new PatientId(UUID.randomUUID());
    }

    private static boolean isAccepted(Handover handover) {
        return handover instanceof Accepted;
    }
}

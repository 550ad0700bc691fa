package org.horarium.config.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.horarium.config.embedded.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What cannot work is told at the start, in one sentence and without secrets. */
class SmsSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void without_a_word_nothing_is_delivered_and_where_there_are_patients_nothing_sent() {
        assertThat(SmsKind.of(environment)).isEqualTo(SmsKind.OUTBOX);
        environment.setActiveProfiles("production");
        assertThat(SmsKind.of(environment)).isEqualTo(SmsKind.NONE);
    }

    @Test
    void nobody_carries_what_is_no_way() {
        environment.setProperty("horarium.sms", "drums");
        refusal(() -> SmsKind.of(environment), "horarium.sms is 'drums', but it must be twilio, outbox or none.");
    }

    @ParameterizedTest
    @CsvSource({
        "horarium.twilio.account-sid, x",
        "horarium.twilio.account-sid, ''",
        "horarium.twilio.auth-token,  ''",
        "horarium.twilio.from,        Clinic",
        "horarium.public-url,         ''"
    })
    void an_account_at_twilio_is_named_as_a_whole(String name, String value) {
        twilio();
        assertThatNoException().isThrownBy(() -> TwilioPlace.of(environment));
        environment.setProperty(name, value);
        refusal(() -> TwilioPlace.of(environment), "horarium.sms is twilio, so " + name + " must ");
    }

    @ParameterizedTest
    @CsvSource({
        "horarium.sms.countries,   '',   must name the countries",
        "horarium.sms.countries,   XX,   must be two letters of ISO 3166",
        "horarium.sms.per-number,  0,    must be a number a day",
        "horarium.sms.per-block,   many, must be a number a day",
        "horarium.sms.per-country, -1,   must be a number a day",
        "horarium.sms.per-account, 1.5,  must be a number a day"
    })
    void limits_are_limits(String name, String value, String why) {
        twilio();
        assertThatNoException().isThrownBy(() -> SmsLimits.of(environment, SmsKind.TWILIO));
        environment.setProperty(name, value);
        refusal(() -> SmsLimits.of(environment, SmsKind.TWILIO), why);
    }

    private void twilio() {
        environment
                .withProperty("horarium.twilio.account-sid", LocalTwilio.ACCOUNT)
                .withProperty("horarium.twilio.auth-token", "a-token-of-ours")
                .withProperty("horarium.twilio.from", LocalTwilio.OURS)
                .withProperty("horarium.public-url", "https://clinic.example")
                .withProperty("horarium.sms.countries", "us, DE");
    }

    private static void refusal(Runnable start, String why) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(start::run)
                .withMessageContaining(why)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("a-token-of-ours"));
    }
}

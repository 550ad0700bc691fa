package org.horarium.config.sms;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.horarium.command.notification.Carrier;
import org.horarium.config.store.postgres.Database;
import org.horarium.platform.MovableClock;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What belongs to sending messages by SMS, on an emptied database and beside a Twilio of its own. */
final class SmsHouse implements AutoCloseable {

    static final String PUBLIC = "https://clinic.example";
    static final Duration SHORT = Duration.ofMillis(400);
    static final SmsLimits WIDE =
            new SmsLimits(Set.copyOf(PhoneNumberUtil.getInstance().getSupportedRegions()), 100, 100, 100, 100);

    private static final Database SHARED = Database.migrated();

    final MovableClock clock = new MovableClock();
    final Database database = SHARED;
    final LocalTwilio twilio;
    final SmsAttempts attempts = new SmsAttempts(database.client(), clock);
    final SmsReplies replies = new SmsReplies(database.client(), clock);

    SmsHouse() throws IOException {
        database.client().sql("truncate sms_attempt, sms_count, sms_reply").update();
        database.client().sql("drop function if exists forget cascade").update();
        clock.setTo(Instant.parse("2027-03-01T09:00:00Z"));
        twilio = new LocalTwilio(clock);
    }

    TwilioPlace place(URI endpoint) {
        return new TwilioPlace(LocalTwilio.ACCOUNT, LocalTwilio.TOKEN, LocalTwilio.OURS, endpoint, PUBLIC);
    }

    TwilioCarrier carrier() {
        return new TwilioCarrier(place(twilio.address()), SHORT, attempts, clock);
    }

    Carrier guarded(SmsLimits limits) {
        return guarded(limits, carrier());
    }

    Carrier guarded(SmsLimits limits, Carrier carrier) {
        return new GuardedCarrier(
                carrier,
                limits,
                new SmsCounts(database.client(), clock, limits),
                attempts,
                new TransactionTemplate(new DataSourceTransactionManager(database.pool())));
    }

    @Override
    public void close() {
        twilio.close();
    }
}

package org.horarium.config.sms;

import java.time.Clock;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.HomeRegion;
import org.horarium.config.OnDecidingSide;
import org.horarium.config.mail.OutboxCarrier;
import org.horarium.shared.notification.Channel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one who carries messages by SMS, by {@code horarium.sms}, and what comes back. */
@Configuration(proxyBeanMethods = false)
@OnDecidingSide
class SmsConfiguration {

    @Bean
    @Conditional(SmsKind.Sent.class)
    Carrier smsCarrier(
            Environment environment,
            SmsAttempts attempts,
            JdbcClient db,
            PlatformTransactionManager transactions,
            Clock clock) {
        SmsKind kind = SmsKind.of(environment);
        Carrier carrier = kind == SmsKind.OUTBOX
                ? new OutboxCarrier(Channel.SMS, db, clock)
                : new TwilioCarrier(TwilioPlace.of(environment), TwilioCarrier.TO_ANSWER, attempts, clock);
        SmsLimits limits = SmsLimits.of(environment, kind);
        return new GuardedCarrier(
                carrier, limits, new SmsCounts(db, clock, limits), attempts, new TransactionTemplate(transactions));
    }

    @Bean
    HomeRegion homeRegion(Environment environment) {
        return HomeRegion.of(SmsLimits.named(environment));
    }

    @Bean
    TwilioSignature twilioSignature(Environment environment) {
        return SmsKind.of(environment) == SmsKind.TWILIO
                ? TwilioSignature.of(TwilioPlace.of(environment))
                : TwilioSignature.ofNobody();
    }

    @Bean
    SmsAttempts smsAttempts(JdbcClient db, Clock clock) {
        return new SmsAttempts(db, clock);
    }

    @Bean
    SmsReplies smsReplies(JdbcClient db, Clock clock) {
        return new SmsReplies(db, clock);
    }
}

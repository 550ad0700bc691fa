package org.horarium.config.mail;

import java.time.Clock;
import org.horarium.command.notification.Carrier;
import org.horarium.config.OnDecidingSide;
import org.horarium.shared.notification.Channel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one who carries letters, by {@code horarium.mail}. */
@Configuration(proxyBeanMethods = false)
@OnDecidingSide
class MailConfiguration {

    @Bean
    Carrier mailCarrier(Environment environment, JdbcClient db, Clock clock) {
        return switch (MailKind.of(environment)) {
            case SES -> new SesCarrier(SesPlace.of(environment), Sender.of(environment), clock);
            case SMTP ->
                new SmtpCarrier(
                        SmtpPlace.of(environment).sender(SmtpCarrier.TO_ANSWER_MILLIS), Sender.of(environment), clock);
            case OUTBOX -> new OutboxCarrier(Channel.EMAIL, db, clock);
        };
    }
}

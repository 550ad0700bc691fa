package org.horarium.command.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.horarium.command.Commands;
import org.horarium.command.Origin;
import org.horarium.command.webhooks.WebhookCommand.DisableWebhook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what sends. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    /** The convention proposes 15 to 30 seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Only whoever tries the platform out on their own computer has webhooks lead there. */
    @Bean
    Destinations webhookDestinations(
            @Value("${horarium.embedded:false}") boolean isEmbedded,
            @Value("${horarium.demonstration:false}") boolean isDemonstration) {
        return new Destinations(isEmbedded && isDemonstration, InetAddress::getAllByName);
    }

    @Bean
    Poster webhookPoster(Destinations destinations) {
        return new Poster(destinations, CONNECT, READ, LONGEST);
    }

    @Bean
    Dispatcher webhookDispatcher(
            Deliveries deliveries,
            Subscriptions subscriptions,
            SigningSecrets secrets,
            Poster poster,
            Commands commands,
            PlatformTransactionManager transactions,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return new Dispatcher(
                deliveries,
                subscriptions,
                secrets,
                poster,
                new RetrySchedule(RandomGenerator.getDefault()),
                (webhook, why) -> commands.send(new DisableWebhook(webhook, why), Origin.system("webhooks")),
                new TransactionTemplate(transactions),
                clock,
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}

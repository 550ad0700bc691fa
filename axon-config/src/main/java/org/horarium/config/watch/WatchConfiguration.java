package org.horarium.config.watch;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class WatchConfiguration {

    @Bean
    Follower watchFollower(
            Trail trail,
            Findings findings,
            Openings openings,
            Limits limits,
            PlatformTransactionManager transactions,
            @Value("${horarium.watch.every:PT2S}") Duration every) {
        return new Follower(new Round(trail, findings, openings, limits, transactions), every);
    }
}

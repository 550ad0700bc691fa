package org.horarium.config.sessions;

import java.time.Clock;
import java.time.Duration;
import org.horarium.command.access.SessionLimits;
import org.horarium.command.access.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses where sessions are kept: in Redis where one is named, and beside the events elsewhere. */
@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {

    SessionsConfiguration(Environment environment) {
        SessionTimes.check(environment);
    }

    @Bean
    Sessions sessions(
            @Value("${horarium.access.redis:}") String redis, JdbcClient db, PlatformTransactionManager transactions) {
        return redis.isBlank()
                ? new PostgresSessions(db, new TransactionTemplate(transactions))
                : RedisSessions.at(redis.strip());
    }

    @Bean
    SessionLimits sessionLimits(
            @Value("${horarium.access.token-lifetime:PT10M}") Duration token,
            @Value("${horarium.access.idle-timeout:PT15M}") Duration idle,
            @Value("${horarium.access.session-lifetime:PT12H}") Duration session) {
        return new SessionLimits(token, idle, session);
    }

    @Bean
    LiveSessions liveSessions(Sessions sessions, Clock clock, SessionLimits limits) {
        return new LiveSessions(sessions, clock, limits.token(), limits.idle());
    }

    @Bean
    SessionUpkeep sessionUpkeep(LiveSessions live) {
        return new SessionUpkeep(live);
    }
}

package org.horarium.config.sessions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.horarium.command.access.Sessions;
import org.horarium.command.access.SessionsAway;
import org.horarium.config.embedded.CannotStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisSessionsTest extends SessionsContract {

    @TempDir
    static Path folder;

    private static RedisServer server;
    private static RedisSessions sessions;

    @BeforeAll
    static void start() throws Exception {
        server = RedisServer.in(folder.resolve("redis"));
        sessions = RedisSessions.at(server.url());
    }

    @AfterAll
    static void end() {
        sessions.close();
        server.close();
    }

    @Override
    Sessions sessions() {
        return sessions;
    }

    @Test
    void a_redis_that_forgets_stops_the_start() throws Exception {
        try (RedisServer forgetful = RedisServer.forgetful(folder.resolve("forgetful"))) {
            assertThatThrownBy(() -> RedisSessions.at(forgetful.url()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("appendonly yes");
        }
    }

    @Test
    void an_address_that_makes_no_sense_or_does_not_answer_stops_the_start() {
        assertThatThrownBy(() -> RedisSessions.at("localhost"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("redis://host:6379");
        assertThatThrownBy(() -> RedisSessions.at("redis://127.0.0.1:1"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void nothing_is_said_while_redis_is_away() throws Exception {
        try (RedisServer other = RedisServer.in(folder.resolve("other"));
                RedisSessions there = RedisSessions.at(other.url())) {
            other.kill();
            assertThatThrownBy(() -> there.endAll(UUID.randomUUID())).isInstanceOf(SessionsAway.class);
        }
    }
}

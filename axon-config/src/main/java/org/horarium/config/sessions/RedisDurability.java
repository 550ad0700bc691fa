package org.horarium.config.sessions;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Map;
import org.horarium.config.embedded.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses a Redis that would forget, when it is killed, that somebody was signed out. */
final class RedisDurability {

    private static final Logger LOG = LoggerFactory.getLogger(RedisDurability.class);

    private RedisDurability() {}

    static void check(RedisCommands<String, String> redis) {
        try {
            Map<String, String> settings = redis.configGet("append*");
            if (!"yes".equals(settings.get("appendonly")) || !"always".equals(settings.get("appendfsync"))) {
                throw new CannotStart("Redis must be set to appendonly yes and appendfsync always:"
                        + " otherwise one that is killed brings ended sessions back.");
            }
        } catch (RedisCommandExecutionException mayNotAsk) {
            LOG.warn("Redis does not say whether it keeps what it acknowledges (appendonly yes, appendfsync always)");
        }
    }
}

package org.horarium.config.sessions;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.horarium.command.access.Session;
import org.horarium.command.access.Sessions;
import org.horarium.command.access.SessionsAway;
import org.horarium.config.embedded.CannotStart;

/**
 * Sessions in Redis: a hash for each, a set of them for each account, and what was ended, by its time. What must happen
 * at once happens in one script.
 *
 * <p>Redis has to keep what it acknowledged ({@code appendonly yes, appendfsync always}), or one that was killed would
 * bring ended sessions back.
 */
final class RedisSessions implements Sessions, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String ENDED = "horarium:ended-sessions";

    private static final String END =
            """
            local function finish(id, account)
                redis.call('del', 'horarium:session:' .. id)
                redis.call('srem', 'horarium:sessions-of:' .. account, id)
                local now = redis.call('time')
                redis.call('zadd', '%s', now[1] * 1000 + math.floor(now[2] / 1000), id)
            end
            """
                    .formatted(ENDED);

    private static final String BEGIN =
            """
            redis.call('hset', KEYS[1], 'account', ARGV[2], 'begun', ARGV[3], 'used', ARGV[4], 'expires', ARGV[5],
                'client', ARGV[6], 'address', ARGV[7], 'refresh', ARGV[8], 'renewed', ARGV[3])
            redis.call('pexpire', KEYS[1], ARGV[9])
            redis.call('sadd', 'horarium:sessions-of:' .. ARGV[2], ARGV[1])
            redis.call('pexpire', 'horarium:sessions-of:' .. ARGV[2], ARGV[9])
            return 'BEGUN'
            """;

    private static final String RENEW = END
            + """
            local was = redis.call('hmget', KEYS[1], 'refresh', 'former', 'renewed', 'account')
            if not was[1] then return 'UNKNOWN' end
            if was[1] == ARGV[1] then
                redis.call('hset', KEYS[1], 'refresh', ARGV[2], 'former', ARGV[1], 'renewed', ARGV[3], 'used', ARGV[3])
                return 'RENEWED'
            end
            if was[2] == ARGV[1] and tonumber(ARGV[3]) - tonumber(was[3]) <= tonumber(ARGV[4]) then
                return 'SUPERSEDED'
            end
            finish(ARGV[5], was[4])
            return 'REUSED'
            """;

    private static final String END_ONE = END
            + """
            if redis.call('hget', KEYS[1], 'account') ~= ARGV[1] then return 0 end
            finish(ARGV[2], ARGV[1])
            return 1
            """;

    private static final String END_ALL = END
            + """
            local ended = redis.call('smembers', KEYS[1])
            for _, id in ipairs(ended) do finish(id, ARGV[1]) end
            return ended
            """;

    private static final String USED =
            """
            local was = redis.call('hget', KEYS[1], 'used')
            if was and tonumber(was) < tonumber(ARGV[1]) then redis.call('hset', KEYS[1], 'used', ARGV[1]) end
            """;

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> redis;

    private RedisSessions(RedisClient client) {
        this.client = client;
        this.redis = client.connect();
    }

    /**
     * The sessions in that Redis.
     *
     * @param url such as {@code rediss://user:password@host:6379}
     * @throws CannotStart where it does not answer, or does not keep what it acknowledges
     */
    static RedisSessions at(String url) {
        RedisClient client = RedisClient.create(uri(url));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
        try {
            RedisSessions sessions = new RedisSessions(client);
            RedisDurability.check(sessions.redis.sync());
            return sessions;
        } catch (RedisException away) {
            client.shutdown();
            throw new CannotStart("The Redis for sessions does not answer; it must run before Horarium starts.", away);
        } catch (CannotStart forgetful) {
            client.shutdown();
            throw forgetful;
        }
    }

    private static RedisURI uri(String url) {
        try {
            RedisURI uri = RedisURI.create(url);
            uri.setTimeout(PATIENCE);
            return uri;
        } catch (IllegalArgumentException malformed) {
            throw new CannotStart(
                    "horarium.access.redis must be an address like redis://host:6379, or rediss:// with TLS.",
                    malformed);
        }
    }

    @Override
    public void close() {
        redis.close();
        client.shutdown();
    }

    @Override
    public void begin(Session session, String refresh) {
        run(
                BEGIN,
                ScriptOutputType.STATUS,
                key(session.id()),
                session.id().toString(),
                session.account().toString(),
                millis(session.begunAt()),
                millis(session.usedAt()),
                millis(session.expiresAt()),
                session.client(),
                session.address(),
                refresh,
                String.valueOf(
                        Duration.between(session.begunAt(), session.expiresAt()).toMillis()));
    }

    @Override
    public Optional<Session> find(UUID session, Instant now) {
        return Optional.of(asking(commands -> commands.hgetall(key(session))))
                .filter(fields -> fields.containsKey("expires"))
                .map(fields -> session(session, fields))
                .filter(it -> it.expiresAt().isAfter(now));
    }

    @Override
    public Renewal renew(UUID session, String presented, String next, Instant now) {
        if (find(session, now).isEmpty()) {
            return Renewal.UNKNOWN;
        }
        return Renewal.valueOf(this.<String>run(
                RENEW,
                ScriptOutputType.STATUS,
                key(session),
                presented,
                next,
                millis(now),
                String.valueOf(GRACE.toMillis()),
                session.toString()));
    }

    @Override
    public List<Session> of(UUID account, Instant now) {
        return asking(commands -> commands.smembers(ofAccount(account))).stream()
                .flatMap(id -> find(UUID.fromString(id), now).stream())
                .sorted(Comparator.comparing(Session::usedAt).reversed())
                .toList();
    }

    @Override
    public boolean end(UUID account, UUID session) {
        return this.<Long>run(END_ONE, ScriptOutputType.INTEGER, key(session), account.toString(), session.toString())
                == 1;
    }

    @Override
    public Set<UUID> endAll(UUID account) {
        return ids(this.<List<String>>run(END_ALL, ScriptOutputType.MULTI, ofAccount(account), account.toString()));
    }

    @Override
    public Set<UUID> endedWithin(Duration time) {
        return ids(asking(commands -> {
            long since = now(commands) - time.toMillis();
            return commands.zrangebyscore(ENDED, Range.from(Boundary.including(since), Boundary.unbounded()));
        }));
    }

    @Override
    public void used(Map<UUID, Instant> last) {
        last.forEach((session, at) -> run(USED, ScriptOutputType.STATUS, key(session), millis(at)));
    }

    /** Sessions expire by themselves. */
    @Override
    public void tidyUp(Instant now, Duration longestToken) {
        asking(commands -> {
            long until = now(commands) - longestToken.toMillis();
            return commands.zremrangebyscore(ENDED, Range.from(Boundary.unbounded(), Boundary.excluding(until)));
        });
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // what a script answers is known to whoever wrote it
    private <T> T run(String script, ScriptOutputType type, String key, String... arguments) {
        return asking(commands -> commands.<T>eval(script, type, new String[] {key}, arguments));
    }

    private <T> T asking(Function<RedisCommands<String, String>, T> question) {
        try {
            return question.apply(redis.sync());
        } catch (RedisException away) {
            throw new SessionsAway(away);
        }
    }

    private static Session session(UUID id, Map<String, String> fields) {
        return new Session(
                id,
                UUID.fromString(String.valueOf(fields.get("account"))),
                moment(fields, "begun"),
                moment(fields, "used"),
                moment(fields, "expires"),
                String.valueOf(fields.get("client")),
                String.valueOf(fields.get("address")));
    }

    private static Instant moment(Map<String, String> fields, String name) {
        return Instant.ofEpochMilli(Long.parseLong(String.valueOf(fields.get(name))));
    }

    private static long now(RedisCommands<String, String> commands) {
        List<String> time = commands.time();
        return Long.parseLong(time.get(0)) * 1000 + Long.parseLong(time.get(1)) / 1000;
    }

    private static Set<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).collect(Collectors.toCollection(HashSet::new));
    }

    private static String key(UUID session) {
        return "horarium:session:" + session;
    }

    private static String ofAccount(UUID account) {
        return "horarium:sessions-of:" + account;
    }

    private static String millis(Instant moment) {
        return String.valueOf(moment.toEpochMilli());
    }
}

package org.horarium.command.keys;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.ClinicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps keys. Each request looks anew, so that a key that was revoked opens nothing from that moment on. */
@Component
class ApiKeys implements KnownKeys {

    private final JdbcClient db;
    private final Clock clock;

    ApiKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<ApiKey> find(String presented) {
        return Secret.parse(presented)
                .flatMap(secret -> db.sql("select * from api_key where id = ?")
                        .param(secret.id())
                        .query((row, number) -> secret.hasDigest(row.getString("digest")) ? key(row) : null)
                        .optional())
                .filter(key -> key.isGoodAt(clock.instant()));
    }

    void add(ApiKey key, String digest, UUID madeBy) {
        db.sql("insert into api_key (id, name, digest, scopes, everywhere, clinics, made_by, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.id(),
                        key.name(),
                        digest,
                        key.scopes().stream().map(Scope::text).toArray(String[]::new),
                        key.reach().everywhere(),
                        key.reach().clinics().stream().map(ClinicId::value).toArray(UUID[]::new),
                        madeBy,
                        at(key.madeAt()),
                        at(key.expiresAt()))
                .update();
    }

    /** All of them, the newest first. */
    List<ApiKey> all() {
        return db.sql("select * from api_key order by made_at desc, id")
                .query((row, number) -> key(row))
                .list();
    }

    /** Ends it, and answers whether there is such a key. */
    boolean revoke(UUID id) {
        return db.sql("update api_key set revoked_at = coalesce(revoked_at, ?) where id = ?")
                        .params(at(clock.instant()), id)
                        .update()
                == 1;
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        Reach reach = row.getBoolean("everywhere") ? Reach.EVERYWHERE : new Reach(false, clinics(row));
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row),
                reach,
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        return texts(row.getArray("scopes")).stream()
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<ClinicId> clinics(ResultSet row) throws SQLException {
        return texts(row.getArray("clinics")).stream().map(ClinicId::of).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}

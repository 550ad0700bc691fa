package org.horarium.config.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.horarium.config.trail.KeptAccess;
import org.horarium.query.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the access trail in its order, never past the oldest transaction that may still add to it. */
@Component
class Trail {

    private static final String AFTER =
            """
            select * from audit.access_entry
            where (transaction_id, number) > (cast(:transaction as xid8), :number)
                and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by transaction_id, number limit :limit""";

    private static final String BEFORE =
            """
            select e.*
            from unnest(cast(:keys as text[]), cast(:froms as timestamptz[]), cast(:untils as timestamptz[]))
                as w (key, from_then, until_then)
            join audit.access_entry e on e.at > w.from_then and e.at < w.until_then and %s
            where (e.transaction_id, e.number) <= (cast(:transaction as xid8), :number)""";

    private static final String SHOWN = "e.actor = w.key and e.outcome = 'ALLOWED' and e.patients <> '{}'";
    private static final String FAILED = "e.action = 'SIGN_IN' and e.outcome = 'DENIED'";

    private final JdbcClient db;

    Trail(JdbcClient db) {
        this.db = db;
    }

    /** A stretch of time for which one needs to know what somebody did. */
    private record Span(String key, Instant from, Instant until) {}

    /** The entries behind that place, up to so many. */
    List<Seen> after(Place place, int limit) {
        return db.sql(AFTER)
                .param("transaction", Long.toUnsignedString(place.transaction()))
                .param("number", place.number())
                .param("limit", limit)
                .query(Trail::seen)
                .list();
    }

    /** All up to that place which may stand in one window with some of those, in the order of the trail. */
    Collection<Seen> before(List<Seen> next, Place place, Limits limits) {
        TreeMap<Place, Seen> earlier = new TreeMap<>();
        Stream.concat(
                        read(SHOWN, spans(next, Seen::showedPatients, Seen::actor, limits.reading()), place),
                        read(FAILED, spans(next, Seen::isFailedSignIn, any -> "", limits.signingIn()), place))
                .forEach(seen -> earlier.put(seen.place(), seen));
        return earlier.values();
    }

    private Stream<Seen> read(String which, List<Span> spans, Place place) {
        if (spans.isEmpty()) {
            return Stream.of();
        }
        return db
                .sql(BEFORE.formatted(which))
                .param("keys", Column.of(spans, Span::key))
                .param("froms", Column.of(spans, Span::from))
                .param("untils", Column.of(spans, Span::until))
                .param("transaction", Long.toUnsignedString(place.transaction()))
                .param("number", place.number())
                .query(Trail::seen)
                .list()
                .stream();
    }

    /** One span for all of a key within one window's length, so that they are few however many entries there are. */
    private static List<Span> spans(
            List<Seen> next, Predicate<Seen> which, Function<Seen, String> key, Duration window) {
        return next.stream()
                .filter(which)
                .map(seen -> {
                    long length = window.toMillis();
                    Instant begin = Instant.ofEpochMilli(Math.floorDiv(seen.at().toEpochMilli(), length) * length);
                    return new Span(
                            key.apply(seen),
                            begin.minus(window),
                            begin.plus(window).plus(window));
                })
                .distinct()
                .toList();
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                new Place(Long.parseUnsignedLong(row.getString("transaction_id")), row.getLong("number")),
                KeptAccess.of(row).entry());
    }
}

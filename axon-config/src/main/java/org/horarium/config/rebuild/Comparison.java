package org.horarium.config.rebuild;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares a projection's rows with those that the same events have left in the next tables, hash by hash. */
@Component
class Comparison {

    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final Schemas schemas;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Comparison(JdbcClient db, Schemas schemas, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.schemas = schemas;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Result(boolean equal, List<Table> tables) {
        static Result of(List<Table> tables) {
            return new Result(tables.stream().allMatch(Table::equal), tables);
        }
    }

    /**
     * A table, and by their keys some of the rows that differ.
     *
     * @param lacking rows that the events tell of and the table lacks
     * @param surplus rows that the table has and no event tells of
     */
    record Table(
            String table,
            boolean equal,
            long rows,
            String hash,
            String rebuiltHash,
            long lacking,
            long surplus,
            long different,
            List<String> keys) {}

    /** Sees all tables as they are now; whoever writes them may go on as soon as that is fixed. */
    Result compare(Projection projection, Runnable fixed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            db.sql("set transaction isolation level repeatable read, read only").update();
            db.sql("select set_config('transaction_timeout', '0', true) || set_config('statement_timeout', '0', true)")
                    .query(String.class)
                    .list();
            fixed.run();
            return Result.of(schemas.tables(projection).stream()
                    .map(table -> table(projection, table))
                    .toList());
        }));
    }

    private Table table(Projection projection, String table) {
        Compared what = Compared.of(projection.schema(), table);
        String key = schemas.key(projection, table);
        String hashed = schemas.hash(projection, table, what.columns());
        return db.sql(
                        """
                with present as (%s), rebuilt as (%s), unsettled as (%s union %s)
                select count(p.k) as rows,
                    coalesce(md5(string_agg(cast(p.h as text), ' ' order by p.k)), '') as hash,
                    coalesce(md5(string_agg(cast(r.h as text), ' ' order by r.k)), '') as rebuilt_hash,
                    count(*) filter (where p.h is null) as lacking,
                    count(*) filter (where r.h is null) as surplus,
                    count(*) filter (where p.h <> r.h) as different,
                    (array_agg(k order by k) filter (where p.h is distinct from r.h))[1\\:%d] as keys
                from present p full join rebuilt r using (k)
                where k not in (select k from unsettled)"""
                                .formatted(
                                        rows(projection.schema(), table, key, hashed, what),
                                        rows(projection.nextSchema(), table, key, hashed, what),
                                        unsettled(projection.schema(), table, key, what),
                                        unsettled(projection.nextSchema(), table, key, what),
                                        SHOWN))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> result(projection.schema() + "." + table, row))
                .single();
    }

    private static String rows(String schema, String table, String key, String hashed, Compared what) {
        return "select %s as k, %s as h from %s.%s t where cast(:now as timestamptz) is not null and %s"
                .formatted(key, hashed, schema, table, what.condition());
    }

    private static String unsettled(String schema, String table, String key, Compared what) {
        return "select %s as k from %s.%s t where %s".formatted(key, schema, table, what.unsettled());
    }

    private static Table result(String table, ResultSet row) throws SQLException {
        long lacking = row.getLong("lacking");
        long surplus = row.getLong("surplus");
        long different = row.getLong("different");
        Array keys = row.getArray("keys");
        return new Table(
                table,
                lacking + surplus + different == 0,
                row.getLong("rows"),
                row.getString("hash"),
                row.getString("rebuilt_hash"),
                lacking,
                surplus,
                different,
                keys == null ? List.of() : Arrays.asList((String[]) keys.getArray()));
    }
}

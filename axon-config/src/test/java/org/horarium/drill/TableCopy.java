package org.horarium.drill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the rows of every table into the same tables of another database, as pg_dump and a restore would: of a table in parts, each part. */
public final class TableCopy {

    private TableCopy() {}

    /** Whatever was in the other one is gone then. */
    public static void run(DataSource from, DataSource to) throws SQLException, IOException {
        List<String> tables = JdbcClient.create(from)
                .sql(
                        """
                        select format('%I.%I', nspname, relname)
                        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                        where nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg_toast%'
                            and relname <> 'flyway_schema_history' and relkind = 'r'""")
                .query(String.class)
                .list();
        try (Connection source = from.getConnection();
                Connection target = to.getConnection();
                Statement statement = target.createStatement()) {
            // No order of the tables satisfies all their references.
            statement.execute("set session_replication_role = replica");
            for (String table : tables) {
                statement.execute("truncate " + table + " cascade");
            }
            for (String table : tables) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                source.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                target.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
            }
            adoptSequences(statement, JdbcClient.create(from));
        }
    }

    private static void adoptSequences(Statement target, JdbcClient source) throws SQLException {
        List<String> calls = source.sql(
                        """
                        select format('select setval(%L, %s)', format('%I.%I', schemaname, sequencename), last_value)
                        from pg_sequences where last_value is not null""")
                .query(String.class)
                .list();
        for (String call : calls) {
            target.execute(call);
        }
    }
}

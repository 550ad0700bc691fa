package org.horarium.query.scheduling;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the migrated schema; one for all tests of a run. */
final class RowsOfSlots {

    static final DataSource DATABASE = start();

    private RowsOfSlots() {}

    private static DataSource start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            PGSimpleDataSource database = (PGSimpleDataSource) postgres.getPostgresDatabase();
            database.setCurrentSchema("public,slot_search");
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .defaultSchema("public")
                    .load()
                    .migrate();
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(database);
            return new HikariDataSource(pool);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException stillRunning) {
            throw new UncheckedIOException(stillRunning);
        }
    }
}

package org.horarium.config.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.horarium.config.embedded.TestServices;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of a test's own in the real PostgreSQL, with all migrations. */
public final class Database implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();

    private Database(int connections) {
        Map<String, Object> settings = TestServices.settings();
        pool.setJdbcUrl(text(settings, "spring.datasource.url"));
        pool.setUsername(text(settings, "spring.datasource.username"));
        pool.setPassword(text(settings, "spring.datasource.password"));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
    }

    /** With all migrations. */
    public static Database migrated() {
        Database database = unmigrated();
        database.migrate("latest");
        return database;
    }

    /** Without any table. */
    public static Database unmigrated() {
        return new Database(40);
    }

    /** Brings it up to that migration. */
    public void migrate(String target) {
        Flyway.configure().dataSource(pool).target(target).load().migrate();
    }

    public HikariDataSource pool() {
        return pool;
    }

    public JdbcClient client() {
        return JdbcClient.create(pool);
    }

    /** A connection in a transaction that the caller ends. */
    public Connection transaction() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static String text(Map<String, Object> settings, String name) {
        return Objects.requireNonNull(settings.get(name)).toString();
    }

    @Override
    public void close() {
        pool.close();
    }
}

package org.horarium.config.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** The database of a data folder for somebody who needs nothing else of it: the one that runs, or one of their own. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int LINE_WITH_PORT = 3;

    private final String url;
    private final String password;
    private final Runnable end;

    private EmbeddedDatabase(String url, String password, Runnable end) {
        this.url = url;
        this.password = password;
        this.end = end;
    }

    /** Beside the platform where that runs; otherwise started until this is closed. */
    public static EmbeddedDatabase forReading(Path folder) {
        if (!Files.isDirectory(folder.resolve("postgresql").resolve("data"))) {
            throw new CannotStart(
                    "%s is no data folder of Horarium; name one with HORARIUM_HOME, or a database with SPRING_DATASOURCE_URL."
                            .formatted(folder));
        }
        try {
            EmbeddedDatabase running = running(folder.resolve("postgresql"));
            return running.answers() ? running : alone(folder);
        } catch (IOException notRunning) {
            return alone(folder);
        }
    }

    /** Started until this is closed, and made where there is none; refused while the platform runs on that folder. */
    public static EmbeddedDatabase alone(Path folder) {
        HomeFolder home = HomeFolder.open(folder, DataSize.ofMegabytes(100));
        try {
            PostgresLauncher launcher = PostgresLauncher.in(home);
            SupervisedProcess postgres = new SupervisedProcess(launcher);
            postgres.start();
            return new EmbeddedDatabase(launcher.jdbcUrl(PostgresCluster.DATABASE), launcher.password(), () -> {
                postgres.close();
                home.close();
            });
        } catch (IOException failure) {
            home.close();
            throw new CannotStart("The data folder %s could not be opened (%s).".formatted(folder, failure), failure);
        } catch (RuntimeException refusal) {
            home.close();
            throw refusal;
        }
    }

    private static EmbeddedDatabase running(Path postgresql) throws IOException {
        PostgresCluster cluster = PostgresCluster.in(postgresql);
        List<String> postmaster = Files.readAllLines(cluster.data().resolve("postmaster.pid"));
        if (postmaster.size() <= LINE_WITH_PORT) {
            throw new IOException("It is only just starting or ending");
        }
        int port = Integer.parseInt(postmaster.get(LINE_WITH_PORT).strip());
        return new EmbeddedDatabase(
                PostgresLauncher.jdbcUrl(port, PostgresCluster.DATABASE), cluster.password(), () -> {});
    }

    /** Connections of the caller's own. */
    public DataSource source() {
        return new DriverManagerDataSource(url, PostgresCluster.USER, password);
    }

    @Override
    public void close() {
        end.run();
    }

    private boolean answers() {
        try (Connection connection = source().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notThere) {
            return false;
        }
    }
}

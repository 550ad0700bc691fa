package org.horarium.config.terminal;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.horarium.config.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database that holds the events: the one that the settings name, or else that of the data folder. */
final class EventDatabase implements AutoCloseable {

    private final DataSource source;
    private final Runnable end;

    private EventDatabase(DataSource source, Runnable end) {
        this.source = source;
        this.end = end;
    }

    /** @param alone whether nobody else may be working on it */
    static EventDatabase open(Map<String, String> environment, boolean alone) {
        String url = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
        if (!url.isBlank()) {
            return new EventDatabase(
                    new DriverManagerDataSource(
                            url,
                            environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                            environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", "")),
                    () -> {});
        }
        Path home = home(environment);
        EmbeddedDatabase embedded = alone ? EmbeddedDatabase.alone(home) : EmbeddedDatabase.forReading(home);
        return new EventDatabase(embedded.source(), embedded::close);
    }

    private static Path home(Map<String, String> environment) {
        String named = environment.getOrDefault("HORARIUM_HOME", "");
        return named.isBlank() ? Path.of(System.getProperty("user.home"), ".horarium") : Path.of(named);
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        end.run();
    }
}

package org.horarium.config.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * The database and the search engine that users get, started once for all tests of a run and gone after it. A Spring
 * test takes them with a {@code @DynamicPropertySource} method that calls {@link #register}.
 */
public final class TestServices {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServices() {}

    /** Has the application use these services, with a new database of its own. */
    public static void register(DynamicPropertyRegistry registry) {
        settings().forEach((setting, value) -> registry.add(setting, () -> value));
    }

    /** The settings for these services, with a new database at each call. */
    public static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(shared().settings());
        settings.compute("spring.datasource.url", (setting, url) -> withNewDatabase(settings, String.valueOf(url)));
        return settings;
    }

    /** The handle to take a service away from the application and give it back. */
    public static EmbeddedServices shared() {
        return Started.SERVICES;
    }

    /** A new folder, gone after the run. */
    public static Path newFolder() {
        try {
            return Files.createTempDirectory(Started.FOLDER, "own-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String withNewDatabase(Map<String, Object> settings, String url) {
        String name = "test_" + DATABASES.incrementAndGet();
        String user = String.valueOf(settings.get("spring.datasource.username"));
        String password = String.valueOf(settings.get("spring.datasource.password"));
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return url.replace("/" + PostgresCluster.DATABASE + "?", "/" + name + "?");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Started {

        private static final Path FOLDER = ofThisRun();
        private static final EmbeddedServices SERVICES = start();

        private static EmbeddedServices start() {
            EmbeddedServices services = EmbeddedServices.prepare(FOLDER, DataSize.ofMegabytes(100));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(services)));
            services.start(new Progress(new PrintStream(OutputStream.nullOutputStream())));
            return services;
        }

        private static Path ofThisRun() {
            try {
                return Files.createTempDirectory("horarium-test-");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void end(EmbeddedServices services) {
            services.close();
            try {
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}

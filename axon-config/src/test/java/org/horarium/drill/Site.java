package org.horarium.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.horarium.config.HorariumApplication;
import org.horarium.config.embedded.EmbeddedDatabase;
import org.horarium.config.embedded.EmbeddedServices;
import org.horarium.config.embedded.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** A data folder with its database and its search engine, and the platform that runs on them. */
final class Site implements AutoCloseable {

    private final Path home;
    private final Map<String, Object> settings;
    private final Runnable end;
    private @Nullable ConfigurableApplicationContext platform;

    private Site(Path home, Map<String, Object> settings, Runnable end) {
        this.home = home;
        this.settings = settings;
        this.end = end;
    }

    /** Services that run on that data folder, which is made where there is none. */
    static Site at(Path home) {
        EmbeddedServices services = EmbeddedServices.prepare(home, DataSize.ofMegabytes(100));
        services.start(new Progress(new PrintStream(OutputStream.nullOutputStream())));
        return new Site(home, services.settings(), services::close);
    }

    /** The database alone: searches are answered from its rows. */
    static Site withoutSearch(Path home) {
        EmbeddedDatabase database = EmbeddedDatabase.alone(home);
        DriverManagerDataSource source = (DriverManagerDataSource) database.source();
        Map<String, Object> settings = Map.of(
                "spring.datasource.url", String.valueOf(source.getUrl()),
                "spring.datasource.username", String.valueOf(source.getUsername()),
                "spring.datasource.password", String.valueOf(source.getPassword()),
                "spring.elasticsearch.uris", "http://127.0.0.1:1");
        return new Site(home, settings, database::close);
    }

    /** Makes a data folder that needs not unpack the programs again; the key of patients' keys is kept beside backups. */
    static Path besides(Path former, Path home) throws IOException {
        Files.createDirectories(home);
        Files.copy(former.resolve("horarium.home"), home.resolve("horarium.home"));
        Files.createSymbolicLink(home.resolve("programs"), former.resolve("programs"));
        Path key = former.resolve("keys/privacy-key.json");
        if (Files.exists(key)) {
            Files.createDirectories(home.resolve("keys"));
            Files.copy(key, home.resolve("keys/privacy-key.json"));
        }
        return home;
    }

    /** Makes a data folder of a backup, whose database will recover to that target. */
    static void restore(Path home, Path former, BaseBackup backup, Archive archive, String target) throws IOException {
        Path data = besides(former, home).resolve("postgresql/data");
        backup.copyTo(data);
        Files.copy(former.resolve("postgresql/password"), home.resolve("postgresql/password"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                """
                archive_mode = off
                restore_command = '%s'
                %s
                recovery_target_action = promote
                hot_standby = off
                """
                        .formatted(archive.restoreCommand(), target),
                StandardOpenOption.APPEND);
        Files.createFile(data.resolve("recovery.signal"));
    }

    /** Starts the platform with those settings beside its own, and returns where its API is. */
    String start(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "horarium.embedded", "true",
                        "horarium.access.signing-key", home.resolve("keys/signing-key.json"))
                .forEach((name, value) -> arguments.add("--" + name + "=" + value));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        SpringApplication application = new SpringApplication(HorariumApplication.class);
        application.setRegisterShutdownHook(false);
        ConfigurableApplicationContext started = application.run(arguments.toArray(String[]::new));
        platform = started;
        return "http://127.0.0.1:" + started.getEnvironment().getProperty("local.server.port");
    }

    /** Ends the platform, but not its services. */
    void stop() {
        if (platform != null) {
            platform.close();
            platform = null;
        }
    }

    /** Its database, for looking behind the API. */
    DataSource database() {
        return new DriverManagerDataSource(
                text("spring.datasource.url"), text("spring.datasource.username"), text("spring.datasource.password"));
    }

    private String text(String name) {
        return Objects.requireNonNull(settings.get(name)).toString();
    }

    @Override
    public void close() {
        stop();
        end.run();
    }
}

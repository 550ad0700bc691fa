package org.horarium.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.horarium.config.embedded.EmbeddedServices;
import org.horarium.config.embedded.Progress;
import org.horarium.platform.trials.OwnPlatform;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** One PostgreSQL and one Elasticsearch, and applications on them that are processes of their own and may be killed. */
final class Cluster implements AutoCloseable {

    private final Path folder;
    private final EmbeddedServices services;
    private final List<OwnPlatform> nodes = new ArrayList<>();
    private String database = "";

    private Cluster(Path folder, EmbeddedServices services) {
        this.folder = folder;
        this.services = services;
    }

    /** Starts the services, with no application on them. */
    static Cluster in(Path folder) {
        EmbeddedServices services = EmbeddedServices.prepare(folder.resolve("services"), DataSize.ofMegabytes(100));
        services.start(new Progress(new PrintStream(OutputStream.nullOutputStream())));
        Cluster cluster = new Cluster(folder, services);
        cluster.useDatabase("horarium");
        return cluster;
    }

    /** Ends the applications and lets the next ones begin with an empty store. */
    void beginAnew(String name) throws IOException, InterruptedException {
        endNodes();
        database().sql("alter role horarium reset all").update();
        database().sql("alter system reset all").update();
        database().sql("create database " + name).update();
        useDatabase(name);
    }

    /** Starts one more application. */
    OwnPlatform start(Build build) throws IOException {
        Map<String, Object> settings = new HashMap<>(services.settings());
        settings.put("spring.datasource.url", database);
        settings.put("server.address", "127.0.0.1");
        settings.put("horarium.embedded", "true");
        settings.put("horarium.demonstration", "true");
        settings.put("horarium.access.token-lifetime", "PT12H");
        settings.put("horarium.access.signing-key", folder.resolve("signing-key.json"));
        settings.put("logging.threshold.console", "error");
        OwnPlatform node =
                new OwnPlatform(Files.createTempDirectory(folder, "node-"), build.program(), build.options(), settings);
        nodes.add(node);
        node.start();
        return node;
    }

    /** The database behind all of them. */
    JdbcClient database() {
        Map<String, Object> settings = services.settings();
        return JdbcClient.create(new DriverManagerDataSource(
                database,
                String.valueOf(settings.get("spring.datasource.username")),
                String.valueOf(settings.get("spring.datasource.password"))));
    }

    /** Ends the database as a crash would; what supervises it brings it back. */
    void killDatabase() {
        services.postgres().kill();
    }

    /** Sabotage: a commit counts as done before it is written, and is written late. */
    void letTheDatabaseAcknowledgeEarly() {
        JdbcClient database = database();
        database.sql("alter system set wal_writer_delay = '10s'").update();
        database.sql("select pg_reload_conf()").query(Boolean.class).single();
        database.sql("alter role horarium set synchronous_commit = off").update();
        // Everybody has to come back to be given the new setting.
        database.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and usename = 'horarium'")
                .query(Long.class)
                .single();
    }

    boolean hasDatabase() {
        return services.postgres().answers();
    }

    @Override
    public void close() throws IOException {
        try {
            endNodes();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            services.close();
        }
    }

    private void endNodes() throws IOException, InterruptedException {
        for (OwnPlatform node : nodes) {
            node.thaw();
            node.kill();
        }
        nodes.clear();
    }

    private void useDatabase(String name) {
        database = String.valueOf(services.settings().get("spring.datasource.url"))
                .replace("/horarium?", "/" + name + "?");
    }
}

package org.horarium.config.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.util.unit.DataSize;

/** The database, the search engine and the object store of one data folder, from its opening until all of them have ended. */
public final class EmbeddedServices implements AutoCloseable {

    private final HomeFolder home;
    private final PostgresLauncher postgresLauncher;
    private final SupervisedProcess postgres;
    private final ElasticsearchLauncher elasticsearchLauncher;
    private final SupervisedProcess elasticsearch;
    private final ObjectStoreLauncher objectStoreLauncher;
    private final SupervisedProcess objectStore;

    private EmbeddedServices(
            HomeFolder home,
            PostgresLauncher postgresLauncher,
            ElasticsearchLauncher elasticsearchLauncher,
            ObjectStoreLauncher objectStoreLauncher) {
        this.home = home;
        this.postgresLauncher = postgresLauncher;
        this.postgres = new SupervisedProcess(postgresLauncher);
        this.elasticsearchLauncher = elasticsearchLauncher;
        this.elasticsearch = new SupervisedProcess(elasticsearchLauncher);
        this.objectStoreLauncher = objectStoreLauncher;
        this.objectStore = new SupervisedProcess(objectStoreLauncher);
    }

    /** Takes possession of the data folder and puts the programs in place, but starts nothing yet. */
    public static EmbeddedServices prepare(Path folder, DataSize mustBeFree) {
        HomeFolder home = HomeFolder.open(folder, mustBeFree);
        try {
            return new EmbeddedServices(
                    home, PostgresLauncher.in(home), ElasticsearchLauncher.in(home), ObjectStoreLauncher.in(home));
        } catch (IOException failure) {
            home.close();
            throw new CannotStart(
                    "The data folder %s could not be prepared (%s).".formatted(home.root(), failure), failure);
        } catch (RuntimeException refusal) {
            home.close();
            throw refusal;
        }
    }

    /** Starts all at once, because the search engine takes its time, and returns when all answer. */
    public void start(Progress progress) {
        CompletableFuture<Void> searchEngine = CompletableFuture.runAsync(elasticsearch::start);
        CompletableFuture<Void> objects = CompletableFuture.runAsync(objectStore::start);
        progress.step("PostgreSQL 17");
        postgres.start();
        progress.step("Elasticsearch 8.19");
        try {
            CompletableFuture.allOf(searchEngine, objects).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof CannotStart refusal ? refusal : failure;
        }
    }

    /** The settings by which the application finds the services: as somebody who cannot change what has happened. */
    public Map<String, Object> settingsOfApplication() {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("spring.flyway.user", PostgresCluster.USER);
        settings.put("spring.flyway.password", postgresLauncher.password());
        settings.put("spring.datasource.username", ApplicationRole.NAME);
        settings.put("spring.datasource.password", postgresLauncher.letApplicationIn());
        return settings;
    }

    /** The settings by which the owner of everything finds the services. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(objectStoreLauncher.settings());
        settings.put("spring.datasource.url", postgresLauncher.jdbcUrl(PostgresCluster.DATABASE));
        settings.put("spring.datasource.username", PostgresCluster.USER);
        settings.put("spring.datasource.password", postgresLauncher.password());
        settings.put(
                "spring.elasticsearch.uris", elasticsearchLauncher.address().toString());
        return settings;
    }

    public SupervisedProcess postgres() {
        return postgres;
    }

    public SupervisedProcess elasticsearch() {
        return elasticsearch;
    }

    public SupervisedProcess objectStore() {
        return objectStore;
    }

    /** The folder that holds everything these services keep. */
    public Path home() {
        return home.root();
    }

    /** Where the services and the application tell what they do. */
    public Path logs() {
        return home.root().resolve("logs");
    }

    @Override
    public void close() {
        elasticsearch.close();
        objectStore.close();
        postgres.close();
        home.close();
    }
}

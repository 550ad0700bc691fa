package org.horarium.config.privacy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.horarium.config.store.guard.ServerLimits;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/** The keys of patients, and where they are. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    private static final int CONNECTIONS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    /** The key of a file, or of AWS KMS where one is named. */
    @Bean
    Wrapping wrapping(Environment environment) {
        Path file = keyFile(environment);
        String key = environment.getProperty("horarium.privacy.kms.key", "");
        if (key.isBlank()) {
            return new FileWrapping(new KeyFile(file));
        }
        Wrapping before = Files.exists(file) ? new FileWrapping(new KeyFile(file)) : null;
        return new KmsWrapping(kms(environment), key, before);
    }

    private static KmsClient kms(Environment environment) {
        KmsClientBuilder client = KmsWrapping.client()
                .region(Region.of(environment.getProperty("horarium.privacy.kms.region", "us-east-1")));
        String endpoint = environment.getProperty("horarium.privacy.kms.endpoint", "");
        if (!endpoint.isBlank()) {
            client.endpointOverride(URI.create(endpoint));
        }
        return client.build();
    }

    /** Where no file is named, it lies beside the keys that sign tokens. */
    private static Path keyFile(Environment environment) {
        String named = environment.getProperty("horarium.privacy.key-file", "");
        return named.isBlank()
                ? Path.of(environment.getRequiredProperty("horarium.access.signing-key"))
                        .resolveSibling("privacy-key.json")
                : Path.of(named);
    }

    /** Connections of their own, and few. */
    @Bean(destroyMethod = "close")
    KeyConnections keyConnections(DataSourceProperties database, ServerLimits limits) {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("keys");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(LONGEST_WAIT.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql(limits.asSql());
        return new KeyConnections(pool);
    }

    /** No bean that is a data source, of which the application has one. */
    record KeyConnections(HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }

    @Bean
    @DependsOnDatabaseInitialization
    DataKeys dataKeys(KeyConnections connections, Wrapping wrapping, Environment environment, Clock clock) {
        String list = environment.getProperty("horarium.privacy.destroyed-keys", "");
        Path file = list.isBlank() ? keyFile(environment).resolveSibling("destroyed-keys.txt") : Path.of(list);
        DataKeys keys = new DataKeys(new StoredKeys(connections.pool()), wrapping, new DestroyedKeys(file), clock);
        keys.destroyAgain();
        keys.mustOpen();
        return keys;
    }
}

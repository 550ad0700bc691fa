package org.horarium.config.seal;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.seal.anchor.Anchor;
import org.horarium.config.seal.anchor.FileAnchor;
import org.horarium.config.seal.anchor.S3Anchor;
import org.horarium.config.store.guard.ServerLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The seal and all that belongs to it, on whichever store: with Axon Server it has the access trail alone to seal. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    /** Where no file is named, it lies beside the keys that sign tokens. */
    @Bean
    SealKeys sealKeys(
            @Value("${horarium.audit.seal-key:}") String file,
            @Value("${horarium.access.signing-key}") String keys,
            Clock clock) {
        Path path = file.isBlank() ? Path.of(keys).resolveSibling("seal-key.json") : Path.of(file);
        return new SealKeys(new SealKeyFile(path), clock);
    }

    @Bean
    SealSettings sealSettings(Environment environment) {
        return SealSettings.of(environment);
    }

    @Bean
    Connecting sealConnections(DataSourceProperties database, ServerLimits limits) {
        return () -> {
            Connection connection = DriverManager.getConnection(
                    database.determineUrl(), database.determineUsername(), database.determinePassword());
            try (Statement statement = connection.createStatement()) {
                statement.execute(limits.asSql());
            }
            return connection;
        };
    }

    /** A folder, or a bucket where one is named. */
    @Bean
    Anchor anchor(
            Environment environment,
            @Value("${horarium.audit.anchors:}") String folder,
            @Value("${horarium.access.signing-key}") String keys) {
        String bucket = environment.getProperty("horarium.audit.s3.bucket", "");
        if (bucket.isBlank()) {
            return new FileAnchor(folder.isBlank() ? Path.of(keys).resolveSibling("anchors") : Path.of(folder));
        }
        return new S3Anchor(
                s3(environment),
                bucket,
                environment.getProperty("horarium.audit.s3.prefix", "horarium/"),
                locked(environment.getProperty("horarium.audit.s3.locked", "P7Y")));
    }

    private static S3Client s3(Environment environment) {
        S3ClientBuilder client =
                S3Anchor.client().region(Region.of(environment.getProperty("horarium.audit.s3.region", "us-east-1")));
        String endpoint = environment.getProperty("horarium.audit.s3.endpoint", "");
        if (!endpoint.isBlank()) {
            client.endpointOverride(URI.create(endpoint)).forcePathStyle(true);
        }
        return client.build();
    }

    private static Period locked(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new CannotStart("horarium.audit.s3.locked must be a period such as P7Y.");
        }
    }

    @Bean
    SealMeters sealMeters(MeterRegistry registry) {
        return new SealMeters(registry);
    }

    @Bean
    Anchoring anchoring(Connecting sealConnections, Anchor anchor, SealMeters meters) {
        return new Anchoring(sealConnections, anchor, meters);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Sealer sealer(
            Connecting sealConnections,
            SealKeys keys,
            SealSettings settings,
            Clock clock,
            SealMeters meters,
            Anchoring anchoring) {
        return new Sealer(sealConnections, keys, settings, clock, meters, anchoring);
    }

    @Bean
    Auditing sealAuditing(
            Connecting sealConnections, SealKeys keys, SealSettings settings, Anchor anchor, Clock clock) {
        return new Auditing(sealConnections, keys, settings, anchor, clock);
    }
}

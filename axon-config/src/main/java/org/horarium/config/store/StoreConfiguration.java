package org.horarium.config.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.horarium.config.store.guard.ServerLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The database, how events are written down, and how far each reader has read. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource connectionPool(DataSourceProperties properties, ServerLimits limits) {
        HikariDataSource pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setConnectionInitSql(limits.asSql());
        return pool;
    }

    @Bean
    ServerLimits serverLimits(Environment environment) {
        return ServerLimits.of(environment);
    }

    /**
     * Migrations take their time; the limits are for those who work beside others. They are the work of the tables' owner
     * where {@code spring.flyway.user} names one, so that the application itself can be somebody with fewer rights.
     */
    @Bean
    @FlywayDataSource
    DataSource migrations(
            DataSourceProperties properties,
            @Value("${spring.flyway.user:#{null}}") @Nullable String owner,
            @Value("${spring.flyway.password:#{null}}") @Nullable String password) {
        var source = properties.initializeDataSourceBuilder().type(SimpleDriverDataSource.class);
        return owner == null
                ? source.build()
                : source.username(owner).password(password).build();
    }

    /** A connection is taken when the first statement needs it, so none is held while waiting for a stream's lock. */
    @Bean
    @Primary
    DataSource dataSource(HikariDataSource connectionPool) {
        return new LazyConnectionDataSourceProxy(connectionPool);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    EventNames eventNames() {
        return new EventNames();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventNames names, EventCipher cipher) {
        return new EventSerializer(names, EventJson.mapper(), cipher);
    }

    @Bean
    SealedParts sealedParts(EventCipher cipher) {
        return new SealedParts(cipher, EventJson.mapper());
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connectionProvider,
            Serializer serializer,
            @Value("${horarium.node-id:#{null}}") @Nullable String nodeId) {
        JdbcTokenStore.Builder tokens = JdbcTokenStore.builder()
                .connectionProvider(connectionProvider)
                .serializer(serializer)
                .contentType(byte[].class)
                .schema(TokenSchema.builder()
                        .setTokenTable("projection_token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .build());
        return nodeId == null ? tokens.build() : tokens.nodeId(nodeId).build();
    }
}

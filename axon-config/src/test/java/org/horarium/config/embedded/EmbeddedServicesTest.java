package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServicesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> settings = TestServices.settings();

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "max_connections, 100",
        "listen_addresses, 127.0.0.1",
        "search_path, 'public,directory,appointments,slot_search'",
    })
    void the_database_runs_with(String setting, String value) {
        assertThat(database()
                        .sql("show " + setting)
                        .query(String.class)
                        .single()
                        .replace(" ", ""))
                .isEqualTo(value);
    }

    @Test
    void the_database_wants_its_password() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(text("url"), text("username"), "guessed"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void each_test_gets_an_empty_database() {
        database().sql("create table mine (id int)").update();
        assertThat(JdbcClient.create(dataSource(TestServices.settings()))
                        .sql("select count(*) from pg_tables where schemaname = 'public'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_search_engine_finds_what_it_was_given() throws Exception {
        send("PUT", "/embedded-services-test/_doc/1?refresh=true", "{\"speciality\":\"cardiology\"}");
        assertThat(send("GET", "/embedded-services-test/_search?q=speciality:cardiology", ""))
                .contains("\"total\":{\"value\":1,");
        send("DELETE", "/embedded-services-test", "");
    }

    @Test
    void a_search_engine_that_died_comes_back_with_its_documents() throws Exception {
        send("PUT", "/embedded-services-kill/_doc/1", "{\"kept\":true}");
        SupervisedProcess elasticsearch = TestServices.shared().elasticsearch();
        long killed = elasticsearch.pid();

        elasticsearch.kill();

        assertThat(Waiting.until(PATIENCE, () -> elasticsearch.pid() != killed && elasticsearch.answers()))
                .isTrue();
        assertThat(send("GET", "/embedded-services-kill/_doc/1", "")).contains("\"kept\":true");
        send("DELETE", "/embedded-services-kill", "");
    }

    private String send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.get("spring.elasticsearch.uris") + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private JdbcClient database() {
        return JdbcClient.create(dataSource(settings));
    }

    private static DriverManagerDataSource dataSource(Map<String, Object> settings) {
        return new DriverManagerDataSource(
                String.valueOf(settings.get("spring.datasource.url")),
                String.valueOf(settings.get("spring.datasource.username")),
                String.valueOf(settings.get("spring.datasource.password")));
    }

    private String text(String name) {
        return String.valueOf(settings.get("spring.datasource." + name));
    }
}

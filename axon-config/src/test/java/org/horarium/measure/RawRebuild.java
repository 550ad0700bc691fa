package org.horarium.measure;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.horarium.config.embedded.TestServices;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.document.Document;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** R5: reads every event, page by page, and writes documents that were made ready before. Nobody works anything out. */
final class RawRebuild {

    private static final int PAGE = 1000;
    private static final List<String> SETTINGS = List.of(
            "index.number_of_shards",
            "index.number_of_replicas",
            "index.sort.field",
            "index.sort.order",
            "index.sort.missing");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String engine = String.valueOf(TestServices.settings().get("spring.elasticsearch.uris"));
    private final JdbcClient db;
    private final ElasticsearchOperations operations;
    private int run;

    RawRebuild(MeasuredPlatform platform) {
        HikariDataSource pool = platform.part(HikariDataSource.class);
        db = JdbcClient.create(new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
        operations = platform.part(ElasticsearchOperations.class);
    }

    /** How many seconds it took. */
    double seconds() throws IOException, InterruptedException {
        String index = "measure-" + ++run;
        List<byte[]> documents = documents(index);
        copyOfTheSearched(index);
        Stopwatch stopwatch = new Stopwatch();
        readEvents();
        for (byte[] page : documents) {
            post("_bulk", page);
        }
        post(index + "/_refresh", new byte[0]);
        double seconds = stopwatch.seconds();
        operations.indexOps(IndexCoordinates.of(index)).delete();
        return seconds;
    }

    /** The place of an event in their order. */
    private record Place(String transaction, long position) {}

    private void readEvents() {
        Place last = new Place("0", -1);
        while (last != null) {
            List<Place> page = page(last);
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        }
    }

    private List<Place> page(Place last) {
        return db.sql("select transaction_id::text, position, event_id, stream, stream_type, sequence_number,"
                        + " payload_type, payload_revision, payload, metadata, recorded_at from domain_event"
                        + " where (transaction_id, position) > (?::xid8, ?) order by transaction_id, position limit ?")
                .params(last.transaction(), last.position(), PAGE)
                .query((row, number) -> {
                    row.getBytes("payload");
                    row.getBytes("metadata");
                    return new Place(row.getString(1), row.getLong(2));
                })
                .list();
    }

    private List<byte[]> documents(String index) {
        List<String> lines = db.sql(
                        """
                select '{"index":{"_index":"' || ? || '"}}' || e'\\n' || cast(document || jsonb_build_object(
                    'revision', revision, 'starts', starts, 'main_starts', main_starts) as text) || e'\\n'
                from slot_search.slot_day where not retired""")
                .param(index)
                .query(String.class)
                .list();
        List<byte[]> pages = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += PAGE) {
            String page = String.join("", lines.subList(from, Math.min(lines.size(), from + PAGE)));
            pages.add(page.getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }

    private void copyOfTheSearched(String index) {
        var searched = operations.indexOps(IndexCoordinates.of("slots"));
        Map<String, Object> settings = searched.getSettings().entrySet().stream()
                .filter(setting -> SETTINGS.contains(setting.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        operations.indexOps(IndexCoordinates.of(index)).create(settings, Document.from(searched.getMapping()));
    }

    private void post(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(engine + "/" + path))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (answer.contains("\"error\"")) {
            throw new IllegalStateException(answer.substring(0, Math.min(answer.length(), 500)));
        }
    }
}

package org.horarium.query.scheduling;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;
import org.springframework.stereotype.Component;

/** Writes days into an Elasticsearch index. The rows' revisions are its versions, so that an older day never wins. */
@Component
class SlotIndex {

    /** What is searched; which index is behind it can change at any time. */
    static final String ALIAS = "slots";

    private static final Logger LOG = LoggerFactory.getLogger(SlotIndex.class);
    private static final int CONFLICT = 409;

    private final ElasticsearchOperations operations;
    private final ElasticsearchClient client;

    SlotIndex(ElasticsearchOperations operations, ElasticsearchClient client) {
        this.operations = operations;
        this.client = client.withTransportOptions(patience());
    }

    /** A search must not wait; a thousand days may take a while. */
    private static RestClientOptions patience() {
        RequestConfig patient = RequestConfig.custom()
                .setConnectTimeout(1_000)
                .setSocketTimeout(20_000)
                .build();
        return new RestClientOptions(
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(patient).build(), false);
    }

    /**
     * Writes the rows and answers with those that arrived; one that a newer revision was ahead of counts as arrived.
     *
     * @throws UncheckedIOException where the index cannot be reached or is not there
     */
    List<DayRow> write(String index, List<DayRow> rows) {
        BulkRequest request = BulkRequest.of(bulk -> bulk.index(index)
                .requireAlias(index.equals(ALIAS))
                .operations(rows.stream().map(SlotIndex::operation).toList()));
        try {
            var response = client.bulk(request);
            return response.errors() ? arrived(rows, response.items()) : rows;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    void refresh(String index) {
        operations.indexOps(IndexCoordinates.of(index)).refresh();
    }

    /** The newest revision that the index has ever been given. */
    long newestRevision() {
        try {
            var response = client.search(
                    search -> search.index(ALIAS)
                            .size(0)
                            .trackTotalHits(hits -> hits.enabled(false))
                            .aggregations("newest", newest -> newest.max(max -> max.field("revision"))),
                    Void.class);
            var newest = response.aggregations().get("newest");
            return newest == null ? 0 : (long) Math.max(0, newest.max().value());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static BulkOperation operation(DayRow row) {
        if (row.retired()) {
            return BulkOperation.of(operation -> operation.delete(
                    delete -> delete.id(row.id()).version(row.revision()).versionType(VersionType.ExternalGte)));
        }
        BinaryData document =
                BinaryData.of(row.document().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON);
        return BulkOperation.of(operation -> operation.<BinaryData>index(index -> index.id(row.id())
                .version(row.revision())
                .versionType(VersionType.ExternalGte)
                .document(document)));
    }

    private static List<DayRow> arrived(List<DayRow> rows, List<BulkResponseItem> items) {
        Map<String, String> refused = new HashMap<>();
        for (BulkResponseItem item : items) {
            var error = item.error();
            if (error == null || item.status() == CONFLICT) {
                continue;
            }
            if ("index_not_found_exception".equals(error.type())) {
                throw new UncheckedIOException(new IOException("The index " + item.index() + " is not there"));
            }
            refused.put(String.valueOf(item.id()), String.valueOf(error.type()));
        }
        if (!refused.isEmpty()) {
            LOG.error("The index refused {} days: {}", refused.size(), Set.copyOf(refused.values()));
        }
        return rows.stream().filter(row -> !refused.containsKey(row.id())).toList();
    }
}

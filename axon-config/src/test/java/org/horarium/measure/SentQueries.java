package org.horarium.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.protocol.HttpContext;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClientBuilder;
import org.springframework.boot.autoconfigure.elasticsearch.RestClientBuilderCustomizer;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Listens to what the platform asks Elasticsearch, so that the very same can be asked without the platform. */
final class SentQueries implements RestClientBuilderCustomizer {

    private final Queue<Request> searches = new ConcurrentLinkedQueue<>();
    private final Queue<Long> refreshes = new ConcurrentLinkedQueue<>();
    private volatile boolean listening;

    @Override
    public void customize(RestClientBuilder builder) {}

    @Override
    public void customize(HttpAsyncClientBuilder builder) {
        builder.addInterceptorLast((HttpRequest request, HttpContext context) -> note(request));
    }

    /** The searches that doing this made the platform send, in their order. */
    List<Request> during(Runnable action) {
        searches.clear();
        listening = true;
        action.run();
        listening = false;
        return new ArrayList<>(searches);
    }

    /** When the index was refreshed since this was last asked, in nanoseconds. */
    List<Long> refreshes() {
        List<Long> all = new ArrayList<>();
        for (Long one = refreshes.poll(); one != null; one = refreshes.poll()) {
            all.add(one);
        }
        return all;
    }

    private void note(HttpRequest request) {
        String uri = request.getRequestLine().getUri();
        if (uri.contains("/_refresh")) {
            refreshes.add(System.nanoTime());
        } else if (listening && uri.contains("/_search")) {
            searches.add(copy(request, uri));
        }
    }

    private static Request copy(HttpRequest request, String uri) {
        UriComponents parts = UriComponentsBuilder.fromUriString(uri).build();
        Request copy = new Request(request.getRequestLine().getMethod(), String.valueOf(parts.getPath()));
        parts.getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> copy.addParameter(name, UriUtils.decode(value, StandardCharsets.UTF_8)));
        copy.setJsonEntity(body(request));
        return copy;
    }

    private static String body(HttpRequest request) {
        var entity = ((HttpEntityEnclosingRequest) request).getEntity();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            entity.writeTo(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toString(StandardCharsets.UTF_8);
    }
}

package org.horarium.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elasticsearch.client.Request;

/** A search as a client sends it, and what the platform asks Elasticsearch for it. */
record Search(SearchKind kind, String path, List<Request> queries) {

    private static final String SEARCH = "/api/appointments/search?limit=50";
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    /** So many of each kind, in no order; each is sent once, to hear what it asks. */
    static List<Search> mix(MeasuredPlatform platform, Connection connection, int ofEach, Random any)
            throws IOException {
        List<Search> mix = new ArrayList<>();
        for (SearchKind kind : SearchKind.values()) {
            for (int number = 0; number < ofEach; number++) {
                mix.add(heard(platform, connection, kind, path(platform, connection, kind, any)));
            }
        }
        Collections.shuffle(mix, any);
        return mix;
    }

    private static Search heard(MeasuredPlatform platform, Connection connection, SearchKind kind, String path) {
        List<Request> queries = platform.part(SentQueries.class).during(() -> answer(platform, connection, path));
        return new Search(kind, path, queries);
    }

    private static String path(MeasuredPlatform platform, Connection connection, SearchKind kind, Random any) {
        String first = SEARCH + kind.query(any);
        if (!kind.isSecondPage()) {
            return first;
        }
        Matcher next = NEXT.matcher(answer(platform, connection, first));
        return next.find() ? first + "&cursor=" + next.group(1) : first;
    }

    private static String answer(MeasuredPlatform platform, Connection connection, String path) {
        try {
            Connection.Answer answer = connection.get(path, platform.token());
            if (answer.status() != 200 || !answer.text().contains("\"degraded\":false")) {
                throw new IllegalStateException(path + " was answered with " + answer.status() + answer.text());
            }
            return answer.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

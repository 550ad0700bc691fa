package org.horarium.measure;

import java.io.IOException;
import java.util.List;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** The same searches once through the platform and once as R4, either with Elasticsearch's own answers forgotten. */
record SearchRound(List<Search> mix, Crowd platform, Crowd raw) {

    static SearchRound of(MeasuredPlatform platform, List<Search> mix, int clients, boolean rawFirst) throws Exception {
        Crowd first = rawFirst ? raw(platform, mix, clients) : whole(platform, mix, clients);
        Crowd second = rawFirst ? whole(platform, mix, clients) : raw(platform, mix, clients);
        return rawFirst ? new SearchRound(mix, second, first) : new SearchRound(mix, first, second);
    }

    private static Crowd whole(MeasuredPlatform platform, List<Search> mix, int clients) throws Exception {
        forgetAnswers(platform);
        return Crowd.of(clients, mix.size(), () -> {
            Connection connection = new Connection(platform.url());
            return number -> {
                Connection.Answer answer = connection.get(mix.get(number).path(), platform.token());
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.text());
                }
            };
        });
    }

    private static Crowd raw(MeasuredPlatform platform, List<Search> mix, int clients) throws Exception {
        RestClient client = platform.part(RestClient.class);
        forgetAnswers(platform);
        return Crowd.of(clients, mix.size(), () -> number -> {
            for (Request query : mix.get(number).queries()) {
                EntityUtils.consume(client.performRequest(query).getEntity());
            }
        });
    }

    private static void forgetAnswers(MeasuredPlatform platform) throws IOException {
        platform.part(RestClient.class).performRequest(new Request("POST", "/slots/_cache/clear?request=true"));
    }

    Timings ofPlatform(SearchKind kind) {
        return only(kind, platform);
    }

    Timings ofRaw(SearchKind kind) {
        return only(kind, raw);
    }

    double ratioAt(double part) {
        return platform.timings().millis(part) / raw.timings().millis(part);
    }

    private Timings only(SearchKind kind, Crowd crowd) {
        return crowd.timings().only(number -> mix.get(number).kind() == kind);
    }
}

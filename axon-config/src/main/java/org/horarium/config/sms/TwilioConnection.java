package org.horarium.config.sms;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's own line, but asked once and no more: by itself it would try a request again that was answered with an error of
 * the server, and the same SMS would go out twice where the first was taken.
 */
final class TwilioConnection extends NetworkHttpClient {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final int MOST_AT_ONCE = 20;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration LONGEST = Duration.ofHours(1);

    TwilioConnection(@Nullable URI endpoint, Duration toAnswer) {
        super(client(endpoint, toAnswer));
    }

    private static HttpClientBuilder client(@Nullable URI endpoint, Duration toAnswer) {
        HttpClientBuilder client = HttpClientBuilder.create()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(MOST_AT_ONCE)
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(TO_CONNECT))
                                .setSocketTimeout(Timeout.of(toAnswer))
                                .build())
                        .build());
        if (endpoint != null) {
            HttpHost host = HttpHost.create(endpoint);
            client.setRoutePlanner((target, context) -> new HttpRoute(host));
        }
        return client;
    }

    @Override
    public Response reliableRequest(Request request) {
        Response response = makeRequest(request);
        if (Set.of(TOO_MANY, UNAVAILABLE).contains(response.getStatusCode())) {
            throw new TwilioBusy(response.getStatusCode(), after(response));
        }
        return response;
    }

    /** Only as a number of seconds (RFC 9110, 10.2.3), and none that would keep a message for a day. */
    private static @Nullable Duration after(Response response) {
        return Arrays.stream(response.getHeaders())
                .filter(header -> header.getName().equalsIgnoreCase("Retry-After"))
                .map(header -> String.valueOf(header.getValue()))
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .filter(wait -> wait.compareTo(LONGEST) <= 0)
                .findFirst()
                .orElse(null);
    }
}

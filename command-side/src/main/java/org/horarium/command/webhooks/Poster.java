package org.horarium.command.webhooks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.horarium.command.webhooks.Destinations.ForbiddenAddress;
import org.horarium.shared.BackgroundTimer;
import org.jspecify.annotations.Nullable;

/**
 * Posts to where others said, as warily as that deserves: it follows no redirect, waits no longer than it was told in all,
 * reads no more than the beginning of an answer, unpacks nothing, and keeps no cookie.
 */
final class Poster implements AutoCloseable {

    private static final int MOST_READ = 512;
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_CONNECTIONS = 16;

    private final CloseableHttpClient http;
    private final Duration longest;
    private final ScheduledExecutorService timer = BackgroundTimer.named("webhook-deadlines");

    /** What came back: a status and the beginning of the answer, or what kept it from coming. */
    record Answer(@Nullable Integer status, @Nullable String beginning, @Nullable String fault) {

        private static final int OK = 200;
        private static final int REDIRECT = 300;
        private static final int NOT_THERE_ANY_MORE = 410;

        boolean isTaken() {
            return status != null && status >= OK && status < REDIRECT;
        }

        boolean isGone() {
            return status != null && status == NOT_THERE_ANY_MORE;
        }

        static Answer none(String fault) {
            return new Answer(null, null, fault);
        }
    }

    /**
     * @param connect how long a connection may take
     * @param read how long nothing may come
     * @param longest how long all of it may take, however slowly it trickles
     */
    Poster(Destinations destinations, Duration connect, Duration read, Duration longest) {
        this.longest = longest;
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedNames(destinations))
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
                                .setSocketTimeout(Timeout.of(read))
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(read))
                        .setConnectionRequestTimeout(Timeout.of(connect))
                        .build())
                .setUserAgent("Horarium-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    Answer post(String url, Map<String, String> headers, String body) {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        ScheduledFuture<?> deadline = timer.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return send(request);
        } catch (ForbiddenAddress inside) {
            return Answer.none("forbidden-address");
        } catch (UnknownHostException unknown) {
            return Answer.none("unknown-host");
        } catch (SSLException distrusted) {
            return Answer.none("tls");
        } catch (InterruptedIOException late) { // timeouts of sockets are, too
            return Answer.none("timeout");
        } catch (IOException | HttpException broken) {
            return Answer.none(request.isCancelled() ? "timeout" : "connection");
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer send(HttpPost request) throws IOException, HttpException {
        ClassicHttpResponse response = http.executeOpen(RoutingSupport.determineHost(request), request, null);
        try {
            return new Answer(response.getCode(), beginning(response.getEntity(), request), null);
        } finally {
            Closer.closeQuietly(response); // it may be one of which not all was read
        }
    }

    /** What else is coming is not waited for; the status counts where the rest of the answer does not come. */
    private static String beginning(@Nullable HttpEntity entity, HttpPost request) {
        if (entity == null) {
            return "";
        }
        byte[] read = {};
        try {
            read = entity.getContent().readNBytes(MOST_READ + 1);
        } catch (IOException broken) {
            request.cancel();
        }
        if (read.length > MOST_READ) {
            request.cancel();
        }
        return escaped(Arrays.copyOf(read, Math.min(read.length, MOST_READ)));
    }

    /** Printable ASCII as it is, everything else by its number: whoever reads the log is shown nothing that acts. */
    static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            if (each >= ' ' && each < 0x7f && each != '\\' && each != '<' && each != '>' && each != '&') {
                text.append((char) each);
            } else {
                text.append("\\x%02x".formatted(each & 0xff));
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        http.close();
    }

    /** Looks each name up once for each connection, which goes to what was looked at. */
    private record GuardedNames(Destinations destinations) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return destinations.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}

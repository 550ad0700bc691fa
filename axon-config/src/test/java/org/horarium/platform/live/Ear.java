package org.horarium.platform.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.horarium.platform.Client;
import org.jspecify.annotations.Nullable;

/** Somebody who listens to a stream as browsers do, by the rules of server-sent events. */
final class Ear implements AutoCloseable {

    private static final long PATIENCE = 20;

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile String lastId;

    private Ear(HttpResponse<InputStream> response, String lastId) {
        this.response = response;
        this.lastId = lastId;
        Thread reader = new Thread(this::read, "ear");
        reader.setDaemon(true);
        reader.start();
    }

    /** Listens from now on, and has heard that it does. */
    static Ear to(Client client, String path) {
        return open(client, path, "");
    }

    /** Goes on where another has stopped. */
    static Ear goingOn(Client client, String path, String lastId) {
        return open(client, path, lastId);
    }

    private static Ear open(Client client, String path, String lastId) {
        HttpResponse<InputStream> response =
                lastId.isEmpty() ? client.open(path) : client.open(path, "Last-Event-ID", lastId);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Not a stream: " + response.statusCode());
        }
        Ear ear = new Ear(response, lastId);
        Heard first = ear.next();
        if (!first.event().equals("ready")) {
            throw new IllegalStateException("Not ready: " + first);
        }
        return ear;
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    Heard next() {
        try {
            Heard next = heard.poll(PATIENCE, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("Nothing was heard");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From where to go on. */
    String lastId() {
        return lastId;
    }

    boolean hasEnded() throws InterruptedException {
        return end.await(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String event = "";
            String data = "";
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        heard.add(Heard.of(event, lastId, data));
                    }
                    event = "";
                    data = "";
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
        } catch (IOException cut) {
            lastId = lastId.strip();
        } finally {
            end.countDown();
        }
    }
}

package org.horarium.platform.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.horarium.platform.Platform;
import org.jspecify.annotations.Nullable;

/** A socket that takes no more than it is told to, so that the rest stays with the server. */
final class SlowSocket implements WebSocket.Listener {

    private static final long PATIENCE = 20;

    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicLong taken = new AtomicLong();

    /** Subscribes to that topic, hears that it did, and takes nothing after that. */
    WebSocket subscribe(String topic) throws Exception {
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("v12.stomp")
                .buildAsync(URI.create(Platform.shared().url().replaceFirst("^http", "ws") + "/ws"), this)
                .get(PATIENCE, TimeUnit.SECONDS);
        socket.sendText("CONNECT\naccept-version:1.2\nheart-beat:0,0\n\n\0", true)
                .get(PATIENCE, TimeUnit.SECONDS);
        socket.sendText("SUBSCRIBE\nid:1\ndestination:" + topic + "\n\n\0", true)
                .get(PATIENCE, TimeUnit.SECONDS);
        if (!ready.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Not ready");
        }
        return socket;
    }

    /** How much comes, once it takes everything, before the end. */
    long takeTheRest(WebSocket socket) throws InterruptedException {
        taken.set(0);
        socket.request(Long.MAX_VALUE);
        if (!end.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end");
        }
        return taken.get();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        taken.addAndGet(data.length());
        if (data.toString().contains("event:ready")) {
            ready.countDown();
        } else if (ready.getCount() > 0) {
            socket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        end.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable gone) {
        end.countDown();
    }
}

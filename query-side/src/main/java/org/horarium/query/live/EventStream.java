package org.horarium.query.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream of server-sent events. Nobody ever waits for the client: what they do not take yet is kept, up to a
 * measure; behind that, or where they took nothing between two heartbeats, their stream is cut, and they come again with the
 * last id that they have.
 */
final class EventStream implements Listener, WriteListener, AsyncListener {

    private static final int MOST_BYTES_KEPT = 256 << 10;

    private final Function<Object, String> json;
    private final Consumer<Listener> leave;
    private final Queue<byte[]> kept = new ArrayDeque<>();
    private int bytesKept;
    private boolean isUnflushed;
    private long taken;
    private long takenBefore;
    private boolean isOver;
    private @Nullable AsyncContext async;
    private @Nullable ServletOutputStream out;

    EventStream(Function<Object, String> json, Consumer<Listener> leave) {
        this.json = json;
        this.leave = leave;
        keep("retry: 2000\n");
    }

    /** Lets what is kept be written as soon as the request has been handled. */
    void begin(HttpServletRequest request) throws IOException {
        AsyncContext begun = request.startAsync();
        begun.setTimeout(0);
        begun.addListener(this);
        boolean wasCut;
        synchronized (this) {
            async = begun;
            wasCut = isOver;
        }
        if (wasCut) {
            begun.complete();
        } else {
            begun.getResponse().getOutputStream().setWriteListener(this);
        }
    }

    @Override
    public void hear(List<Notice> notices, String id) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < notices.size(); at++) {
            if (at == notices.size() - 1) {
                text.append("id: ").append(id).append('\n');
            }
            Notice notice = notices.get(at);
            text.append("event: ").append(notice.event()).append('\n');
            text.append("data: ").append(json.apply(notice.data())).append("\n\n");
        }
        write(text.toString());
    }

    /** A comment, beside which the id moves on without an event. */
    @Override
    public void hearNothing(String id) {
        boolean isStuck;
        synchronized (this) {
            isStuck = bytesKept > 0 && taken == takenBefore;
            takenBefore = taken;
        }
        if (isStuck) {
            cut();
        } else {
            write(": \nid: " + id + "\n\n");
        }
    }

    @Override
    public void end(String reason) {
        cut();
    }

    @Override
    public void onWritePossible() throws IOException {
        synchronized (this) {
            if (out == null && async != null && !isOver) {
                out = async.getResponse().getOutputStream();
            }
        }
        drain();
    }

    @Override
    public void onError(Throwable gone) {
        cut();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        forget();
    }

    @Override
    public void onError(AsyncEvent event) {
        cut();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        cut();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}

    private void write(String text) {
        if (keep(text)) {
            drain();
        } else {
            cut();
        }
    }

    private synchronized boolean keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytesKept += bytes.length;
        kept.add(bytes);
        return bytesKept <= MOST_BYTES_KEPT;
    }

    /** Writes as much as the client takes now; the server calls again when it takes more. */
    private void drain() {
        try {
            writeWhatIsTaken();
        } catch (IOException | RuntimeException gone) {
            cut();
        }
    }

    private synchronized void writeWhatIsTaken() throws IOException {
        ServletOutputStream to = out;
        while (!isOver && to != null && (isUnflushed || !kept.isEmpty()) && to.isReady()) {
            byte[] next = kept.poll();
            if (next == null) {
                to.flush();
                isUnflushed = false;
            } else {
                to.write(next);
                bytesKept -= next.length;
                taken += next.length;
                isUnflushed = true;
            }
        }
    }

    /** Ends the stream outside of any lock, as the server has locks of its own. */
    private void cut() {
        AsyncContext running = forget();
        if (running != null) {
            try {
                running.complete();
            } catch (IllegalStateException over) {
                return;
            }
        }
    }

    /** Has nothing of it touched any more: the server uses a response for the next request when it is over. */
    private @Nullable AsyncContext forget() {
        AsyncContext running;
        synchronized (this) {
            running = isOver ? null : async;
            isOver = true;
            out = null;
            kept.clear();
            bytesKept = 0;
        }
        leave.accept(this);
        return running;
    }
}

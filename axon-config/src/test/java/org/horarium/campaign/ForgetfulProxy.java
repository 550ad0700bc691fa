package org.horarium.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands between callers and the platform under one address for all of its lives, and now and then swallows an answer:
 * what was asked for has happened then, and the caller only sees the connection end.
 */
final class ForgetfulProxy implements AutoCloseable {

    private static final int CHUNK = 1 << 14;

    private final double forgetfulness;
    private final Random random;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool(ForgetfulProxy::daemon);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger swallowed = new AtomicInteger();
    private @Nullable ServerSocket entrance;
    private CompletableFuture<Void> porter = CompletableFuture.allOf();
    private volatile InetSocketAddress target = new InetSocketAddress(0);

    /** @param forgetfulness the part of the answers that is swallowed */
    ForgetfulProxy(double forgetfulness, long seed) throws IOException {
        this.forgetfulness = forgetfulness;
        this.random = new Random(seed);
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** How many answers were swallowed. */
    int swallowed() {
        return swallowed.get();
    }

    /** Lets callers through to that address. */
    synchronized void leadTo(String url) throws IOException {
        URI address = URI.create(url);
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort());
        if (entrance == null) {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
            entrance = opened;
            porter = CompletableFuture.runAsync(() -> letIn(opened), threads);
        }
    }

    /** Refuses callers, as nobody listens where nothing runs; the door is shut when whoever waits at it has gone. */
    synchronized void leadNowhere() throws IOException {
        if (entrance != null) {
            entrance.close();
            entrance = null;
            porter.join();
        }
        open.forEach(ForgetfulProxy::hangUp);
    }

    @Override
    public void close() throws IOException {
        leadNowhere();
        threads.shutdownNow();
    }

    private void letIn(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        Socket platform = new Socket();
        open.add(caller);
        open.add(platform);
        try {
            platform.connect(target);
            platform.setTcpNoDelay(true);
            caller.setTcpNoDelay(true);
            AtomicBoolean isAsked = new AtomicBoolean();
            threads.execute(() -> pass(caller, platform, () -> isAsked.set(true)));
            pass(platform, caller, () -> swallowIf(isAsked.getAndSet(false)));
        } catch (IOException nobodyThere) {
            end(caller, platform);
        }
    }

    private interface Toll {
        void pay() throws IOException;
    }

    private void swallowIf(boolean answerBegins) throws IOException {
        if (answerBegins && isForgotten()) {
            swallowed.incrementAndGet();
            throw new IOException("Forgotten");
        }
    }

    private boolean isForgotten() {
        synchronized (random) {
            return random.nextDouble() < forgetfulness;
        }
    }

    private void pass(Socket from, Socket to, Toll toll) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                toll.pay();
                out.write(chunk, 0, length);
            }
        } catch (IOException hungUp) {
            // ended below, for both sides
        }
        end(from, to);
    }

    private void end(Socket one, Socket other) {
        hangUp(one);
        hangUp(other);
        open.remove(one);
        open.remove(other);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "forgetful-proxy");
        thread.setDaemon(true);
        return thread;
    }
}

package org.horarium.measure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP connection that does next to nothing beside reading and writing: client and server share the
 * processors, and what a comfortable client takes would be missing where it is to be measured.
 */
final class Connection implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean isOver;

    Connection(String url) throws IOException {
        URI address = URI.create(url);
        name = address.getHost();
        port = address.getPort();
        socket = new Socket(name, port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
    }

    /** Servers close a connection after so many requests. */
    private void reopen() throws IOException {
        socket.close();
        socket = new Socket(name, port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
        isOver = false;
    }

    /** What came back; the body is bytes of UTF-8, one to a character, so that nothing is spent on reading it. */
    record Answer(int status, String latin) {

        int length() {
            return latin.length();
        }

        String text() {
            return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    Answer get(String path, String token) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + authorization(token), new byte[0]);
    }

    Answer post(String path, String token, String key, byte[] body) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\n" + authorization(token) + "Idempotency-Key: " + key
                        + "\r\nContent-Type: application/json\r\n",
                body);
    }

    private static String authorization(String token) {
        return token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    }

    private Answer send(String head, byte[] body) throws IOException {
        String rest = "Host: " + name + ":" + port + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] start = (head + rest).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        if (isOver) {
            reopen();
        }
        out.write(whole);
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String plain = header.toLowerCase(Locale.ROOT);
            if (plain.startsWith("content-length:")) {
                length = Integer.parseInt(plain.substring(15).strip());
            } else if (plain.equals("transfer-encoding: chunked")) {
                length = -1;
            } else if (plain.equals("connection: close")) {
                isOver = true;
            }
        }
        byte[] body = length < 0 ? chunks() : in.readNBytes(length);
        return new Answer(status, new String(body, StandardCharsets.ISO_8859_1));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(BUFFER);
        for (int size = nextSize(); size > 0; size = nextSize()) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int nextSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

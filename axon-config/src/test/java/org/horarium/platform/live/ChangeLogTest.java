package org.horarium.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log that streams are fed from, written to as several processes would. */
class ChangeLogTest {

    private static final int DAYS = 1500;
    private static final int SHORTEST = 60;

    private final DataSource database = Platform.shared().part(DataSource.class);
    private final JdbcClient db = JdbcClient.create(database);
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void what_commits_late_is_heard_and_who_followed_the_numbers_would_have_missed_it() throws Exception {
        try (Ear ear = Ear.to(Platform.anyone(), path(first) + "&doctor_id=" + second);
                Connection late = database.getConnection();
                Connection soon = database.getConnection()) {
            late.setAutoCommit(false);
            long before = note(late, first);
            note(soon, second);
            long followed = visibleAfter(before - 1);
            assertThat(followed).isEqualTo(1);
            long last = numberOf(second);
            late.commit();
            assertThat(visibleAfter(last)).isZero();
            assertThat(doctorOf(ear.next())).isEqualTo(first.toString());
            assertThat(doctorOf(ear.next())).isEqualTo(second.toString());
        }
    }

    @Test
    void a_client_that_takes_nothing_of_its_stream_holds_up_nobody_and_is_let_go() throws Exception {
        URI url = URI.create(Platform.shared().url());
        try (Socket slow = new Socket();
                Ear ear = Ear.to(Platform.anyone(), path(second))) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            ask(slow, path(first));
            flood(100);
            assertThat(doctorOf(ear.next())).isEqualTo(second.toString());
            assertThat(restOf(slow)).isLessThan(100L * DAYS * SHORTEST);
        }
    }

    @Test
    void a_client_that_takes_nothing_of_its_socket_holds_up_nobody_and_is_let_go() throws Exception {
        SlowSocket slow = new SlowSocket();
        WebSocket socket = slow.subscribe("/topic/availability/" + first);
        try (Ear ear = Ear.to(Platform.anyone(), path(second))) {
            flood(100);
            assertThat(doctorOf(ear.next())).isEqualTo(second.toString());
            assertThat(slow.takeTheRest(socket)).isLessThan(100L * DAYS * SHORTEST);
        } finally {
            socket.abort();
        }
    }

    /** More for the first doctor than any buffer takes, and then something for the second. */
    private void flood(int times) {
        db.sql("insert into public.live_change (projection, doctor_id, days)"
                        + " select 'slot_search', :doctor, array(select current_date + n from generate_series(1, :days) n)"
                        + " from generate_series(1, :times)")
                .param("doctor", first)
                .param("days", DAYS)
                .param("times", times)
                .update();
        db.sql("insert into public.live_change (projection, doctor_id, days)"
                        + " values ('slot_search', :doctor, array[current_date])")
                .param("doctor", second)
                .update();
    }

    private static String path(UUID doctor) {
        return "/api/availability/stream?doctor_id=" + doctor;
    }

    private static String doctorOf(Heard heard) {
        return heard.data().path("doctor_id").asText();
    }

    private static void ask(Socket socket, String path) throws Exception {
        OutputStream out = socket.getOutputStream();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        InputStream in = socket.getInputStream();
        assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf("ready") < 0) {
            seen.append((char) in.read());
        }
    }

    /** How many bytes come before the end. */
    private static long restOf(Socket socket) throws Exception {
        Thread.sleep(3000);
        socket.setSoTimeout(30_000);
        byte[] some = new byte[1 << 16];
        long all = 0;
        for (int read = socket.getInputStream().read(some);
                read >= 0;
                read = socket.getInputStream().read(some)) {
            all += read;
        }
        return all;
    }

    /** Notes a day of the doctor and answers with the number of the line. */
    private static long note(Connection connection, UUID doctor) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into public.live_change (projection, doctor_id, days)"
                        + " values ('slot_search', ?, array[current_date]) returning number")) {
            insert.setObject(1, doctor);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long numberOf(UUID doctor) {
        return db.sql("select number from public.live_change where doctor_id = ?")
                .param(doctor)
                .query(Long.class)
                .single();
    }

    private long visibleAfter(long number) {
        return db.sql("select count(*) from public.live_change where number > ? and doctor_id in (?, ?)")
                .params(number, first, second)
                .query(Long.class)
                .single();
    }
}

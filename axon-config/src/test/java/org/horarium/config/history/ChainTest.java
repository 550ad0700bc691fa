package org.horarium.config.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done to a history is found, and in which line. */
class ChainTest {

    private static final int EVENTS = 6;
    /** The first line, the events, and the last one. */
    private static final int LINES = EVENTS + 2;

    private byte[] file;

    @BeforeEach
    void write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryWriter writer = new HistoryWriter(out, Instant.EPOCH);
        for (int number = 1; number <= EVENTS; number++) {
            writer.add("7" + number, number, event(number));
        }
        writer.end();
        file = out.toByteArray();
    }

    @Test
    void what_was_written_is_what_is_read() throws IOException {
        TakenHistory read = TakenHistory.read(file);

        assertThat(read.events()).hasSize(EVENTS).contains(event(1), event(EVENTS));
        assertThat(read.lines())
                .hasSize(LINES)
                .allSatisfy(line -> assertThat(line).endsWith("\"}").contains("\"hash\":\""));
    }

    /** With nothing of ours but the text, as docs/operations.md describes it. */
    @Test
    void anybody_can_verify_it() throws IOException {
        TakenHistory read = TakenHistory.read(file);
        String last = "0".repeat(64);
        StringBuilder events = new StringBuilder();
        for (String line : read.lines()) {
            int end = line.lastIndexOf(",\"hash\":\"");
            String body = line.substring(0, end);
            last = sha256(last + body);
            assertThat(line.substring(end)).isEqualTo(",\"hash\":\"" + last + "\"}");
            int event = body.indexOf(",\"event\":");
            events.append(event < 0 ? "" : body.substring(event + ",\"event\":".length()));
        }
        assertThat(read.summary()).isEqualTo(new Summary(EVENTS, sha256(events.toString())));
        assertThat(read.lines().get(1))
                .startsWith("{\"number\":1,\"transaction_id\":\"71\",\"position\":1,\"event\":{\"event_id\":")
                .contains("\"payload\":\"{\\\"number\\\":1}\"");
    }

    @Test
    void every_flipped_bit_is_found_in_its_line() {
        for (int at = 0; at < file.length - 1; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit += 3) {
                byte[] changed = file.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(lineOfFault(changed)).as("byte %d, bit %d", at, bit).isEqualTo(lineOf(at));
            }
        }
    }

    @Test
    void every_line_that_was_left_out_is_missed_where_it_stood() {
        for (int line = 1; line < LINES; line++) {
            int left = line;
            assertThat(lineOfFault(with(lines -> lines.remove(left - 1)))).isEqualTo(line);
        }
        assertThatThrownBy(() -> TakenHistory.read(with(lines -> lines.remove(3))))
                .hasMessage("Line 4 holds event 4 where event 3 should stand: lines are missing or out of order.");
    }

    @Test
    void every_pair_of_lines_that_changed_places_is_found() {
        for (int line = 1; line < LINES; line++) {
            int first = line;
            assertThat(lineOfFault(with(lines -> Collections.swap(lines, first - 1, first))))
                    .isEqualTo(line);
        }
    }

    @Test
    void a_line_that_stands_there_twice_is_found() {
        assertThat(lineOfFault(with(lines -> lines.add(4, lines.get(3))))).isEqualTo(5);
        assertThatThrownBy(() -> TakenHistory.read(with(lines -> lines.add(lines.get(LINES - 1)))))
                .hasMessage("Line 9 comes after the end of the history.");
    }

    @Test
    void a_file_that_was_cut_off_anywhere_is_found() {
        for (int length = 0; length < file.length - 1; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> TakenHistory.read(cut))
                    .as("cut off at %d", length)
                    .isInstanceOf(HistoryRefused.class);
        }
        assertThatThrownBy(() -> TakenHistory.read(with(lines -> lines.remove(LINES - 1))))
                .hasMessage("The file ends after line 7, without the line that ends a history: it was cut off.");
        assertThat(lineOfFault(Arrays.copyOf(file, file.length - 20))).isEqualTo(LINES);
    }

    @Test
    void a_line_of_another_history_does_not_fit_in() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        HistoryWriter writer = new HistoryWriter(other, Instant.EPOCH.plusSeconds(1));
        writer.add("71", 1, event(1));
        String line = other.toString(UTF_8).lines().toList().get(1);

        assertThat(lineOfFault(with(lines -> lines.set(1, line)))).isEqualTo(2);
    }

    @Test
    void what_is_no_history_is_told_so() {
        assertThatThrownBy(() -> TakenHistory.read(new byte[0])).hasMessage("The file is empty.");
        assertThatThrownBy(() -> TakenHistory.read("{\"resourceType\":\"Patient\"}\n".getBytes(UTF_8)))
                .hasMessage("Line 1 is not the first line of an event history.");
        assertThatThrownBy(() -> TakenHistory.read(
                        "{\"format\":\"horarium-events\",\"version\":2,\"created\":\"2030-01-01T00:00:00Z\"}"
                                .getBytes(UTF_8)))
                .hasMessage("Line 1 says format 2, and this Horarium reads format 1.");
    }

    @Test
    void bytes_that_are_no_text_come_back_the_same() {
        for (byte[] stored : List.of(
                "{\"name\":\"Zoë 🦷 \\u0000\"}".getBytes(UTF_8),
                new byte[] {(byte) 0xc3, 0x28},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                "base64:AAAA".getBytes(UTF_8),
                new byte[0])) {
            assertThat(Content.bytes(Content.text(stored))).isEqualTo(stored);
        }
        assertThatCode(() -> assertThat(Content.text("{}".getBytes(UTF_8))).isEqualTo("{}"))
                .doesNotThrowAnyException();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Checksum.sha256().digest(text.getBytes(UTF_8)));
    }

    private int lineOf(int at) {
        int line = 1;
        for (int before = 0; before < at; before++) {
            line += file[before] == '\n' ? 1 : 0;
        }
        return line;
    }

    private byte[] with(Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(new String(file, UTF_8).lines().toList());
        change.accept(lines);
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    /** Zero where there is none. */
    private static int lineOfFault(byte[] file) {
        try {
            TakenHistory.read(file);
            return 0;
        } catch (HistoryRefused fault) {
            return Integer.parseInt(String.valueOf(fault.getMessage()).replaceFirst("^Line (\\d+) .*$", "$1"));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeptEvent event(int number) {
        return new KeptEvent(
                new UUID(0, number),
                "day-" + number % 2,
                null,
                number / 2,
                "test.Happened",
                "1",
                Instant.EPOCH.plusMillis(number),
                "{\"number\":" + number + "}",
                "{}");
    }
}

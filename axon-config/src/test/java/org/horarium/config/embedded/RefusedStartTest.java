package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.horarium.config.HorariumApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {

    @TempDir
    Path folder;

    @Test
    void an_occupied_port_is_told_in_one_line_before_anything_is_made() throws Exception {
        try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path home = folder.resolve("home");
            String port = Integer.toString(occupied.getLocalPort());

            assertRefusal(
                    start(Map.of("HORARIUM_HOME", home.toString(), "PORT", port)),
                    "Port " + port + " is in use by another program; stop it or choose another port with PORT.");
            assertThat(home).doesNotExist();
        }
    }

    @Test
    void a_foreign_folder_is_told_in_one_line() throws Exception {
        Files.createFile(folder.resolve("thesis.txt"));

        assertRefusal(
                start(Map.of("HORARIUM_HOME", folder.toString(), "PORT", "0")),
                folder + " holds files that are not Horarium's; name an empty folder with HORARIUM_HOME.");
    }

    @Test
    void an_unknown_subcommand_is_told_in_one_line() throws Exception {
        Process process = start(Map.of(), "frobnicate");

        assertThat(errors(process)).startsWith("'frobnicate' is unknown").hasLineCount(1);
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private static Process start(Map<String, String> environment, String... arguments) throws IOException {
        return TestJvm.start(HorariumApplication.class, environment, arguments);
    }

    private static void assertRefusal(Process process, String sentence) throws Exception {
        assertThat(errors(process)).isEqualTo(sentence + "\n");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

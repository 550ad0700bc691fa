package org.horarium.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.horarium.config.access.SigningKeyFile;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signs in, renews, proves a second factor and follows a change of keys with libraries of others, in another language. */
class IndependentClientTest {

    private static final Path SOURCES = Path.of("src/test/client");

    @Test
    void libraries_of_others_sign_in_renew_prove_a_second_factor_and_follow_a_change_of_keys(@TempDir Path folder)
            throws Exception {
        for (String file : List.of("package.json", "package-lock.json", "client.mjs")) {
            Files.copy(SOURCES.resolve(file), folder.resolve(file));
        }
        run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        String email = Clinic.patient(Platform.anyone()).email();
        List<String> said = client(folder, email);
        assertThat(said.stream().filter(line -> line.startsWith("SHOWN ")))
                .as("%s", said)
                .hasSize(5);
    }

    /** What the client writes; the keys are changed when it asks for that. */
    private static List<String> client(Path folder, String email) throws Exception {
        Process client = new ProcessBuilder(
                        "node", "client.mjs", Platform.shared().url(), email, Browser.PASSWORD)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                if (line.equals("ROTATE")) {
                    new SigningKeyFile(Platform.shared().keyFile()).rotate(true);
                    client.getOutputStream().write('\n');
                    client.getOutputStream().flush();
                }
            }
        }
        assertThat(client.waitFor()).as("%s", said).isZero();
        return said;
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

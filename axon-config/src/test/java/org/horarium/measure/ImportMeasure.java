package org.horarium.measure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.horarium.platform.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The import of a real export, by the command that users type, twice. */
@Tag("measure")
class ImportMeasure {

    private static final String EXPORT = String.valueOf(System.getenv("HORARIUM_MEASURE_IMPORT"));

    private final Section section = new Section("Import", "script/measure booking --import DIRECTORY");

    @Test
    void measure() throws Exception {
        if (!Files.isDirectory(Path.of(EXPORT))) {
            section.add("Not measured: no directory with a FHIR R4 export was named.")
                    .write();
            return;
        }
        try (MeasuredPlatform platform = MeasuredPlatform.start()) {
            section.add("A Synthea export of FHIR R4 lines, into a platform with the demonstration's directory:");
            Table table = new Table("", "the command's last line", "all readable and found after, s");
            Stopwatch first = new Stopwatch();
            String imported = run(platform, "first");
            platform.awaitEverything();
            table.row("first import", imported, first.seconds());
            Stopwatch second = new Stopwatch();
            String again = run(platform, "second");
            platform.awaitEverything();
            table.row("second import", again, second.seconds());
            section.add(table)
                    .add(new CountedHistory(Path.of(EXPORT), Client.demo(platform.url(), "admin")).table())
                    .write();
        }
    }

    /** The command in a process of its own, as users have it; the whole time includes its start. */
    private static String run(MeasuredPlatform platform, String journal) throws Exception {
        Path folder = Files.createTempDirectory("horarium-import-");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.horarium.config.HorariumApplication",
                "import",
                EXPORT,
                "--url=" + platform.url(),
                "--journal=" + folder.resolve(journal)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() == 1) {
            throw new IllegalStateException(all);
        }
        System.out.println(all);
        return all.strip().replaceFirst("(?s).*\\n", "");
    }
}

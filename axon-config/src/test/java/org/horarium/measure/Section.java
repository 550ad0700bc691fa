package org.horarium.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One measure's part of docs/measurements.md: printed, and put in the place of what an earlier run found. */
public final class Section {

    private static final Path FILE = Path.of(System.getProperty("basedir", "axon-config"))
            .resolveSibling("docs")
            .resolve("measurements.md");
    private static final String OPENING =
            """
            # Measurements

            Written by `script/measure`; each section is replaced when its measure runs again. Client, platform,
            PostgreSQL and Elasticsearch share one machine, which others use too: read the ratios, each between two
            things that took turns within one run. A figure with two more in brackets is the median of the rounds with
            the least and the most of them. Times are milliseconds unless the column says otherwise.
            """;

    private final String title;
    private final StringBuilder text = new StringBuilder();

    /** A section of that title, which that command writes. */
    public Section(String title, String command) {
        this.title = title;
        Runtime machine = Runtime.getRuntime();
        add("%s UTC · `%s` · %d cores, JVM heap up to %,d MB"
                .formatted(
                        LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")),
                        command,
                        machine.availableProcessors(),
                        machine.maxMemory() >> 20));
    }

    /** Adds a paragraph or a table. */
    public Section add(Object block) {
        text.append(block.toString().stripTrailing()).append("\n\n");
        System.out.println(block);
        return this;
    }

    /** Shows how far the measure is, without keeping it. */
    static void progress(String line) {
        System.out.println("  … " + line);
    }

    /** Puts it into the file. */
    public void write() throws IOException {
        String before = Files.exists(FILE) ? Files.readString(FILE) : OPENING;
        String section = "## " + title + "\n\n" + text.toString().stripTrailing() + "\n";
        Matcher former = Pattern.compile("(?ms)^## " + Pattern.quote(title) + "\\n.*?(?=^## |\\z)")
                .matcher(before);
        String after = former.find()
                ? former.replaceFirst(Matcher.quoteReplacement(section + "\n"))
                : before.stripTrailing() + "\n\n" + section;
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.writeString(FILE, after.stripTrailing() + "\n");
    }
}

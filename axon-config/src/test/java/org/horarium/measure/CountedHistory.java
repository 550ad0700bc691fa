package org.horarium.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;

/** Counts through the API what an export told of patients' health, beside the lines of its files. */
final class CountedHistory {

    private static final Map<String, String> KINDS = new TreeMap<>(
            Map.of("AllergyIntolerance", "allergy", "Condition", "condition", "MedicationRequest", "medication"));

    private final Path export;
    private final Client desk;

    CountedHistory(Path export, Client desk) {
        this.export = export;
        this.desk = desk;
    }

    Table table() throws IOException {
        Table table = new Table("", "lines of the export", "entries counted through the API");
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            Set<String> patients = new LinkedHashSet<>();
            long lines = 0;
            for (String line : lines(kind.getKey())) {
                patients.add(patient(line));
                lines++;
            }
            long entries = 0;
            for (String patient : patients) {
                entries += entries("/api/patients/" + patient + "/history?limit=200&kind=" + kind.getValue());
            }
            table.row(kind.getKey(), lines, entries);
        }
        return table;
    }

    private long entries(String path) {
        Reply page = desk.get(path);
        long entries = page.list("items").count();
        while (page.body().path("next").isTextual()) {
            page = desk.get(path + "&cursor=" + page.text("next"));
            entries += page.list("items").count();
        }
        return entries;
    }

    private List<String> lines(String type) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(export)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(type + ".")) {
                    text.append(text(file, name.endsWith(".gz")));
                }
            }
        }
        return text.toString().lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(Path file, boolean isCompressed) throws IOException {
        try (InputStream bytes =
                isCompressed ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String patient(String line) throws IOException {
        JsonNode resource = new ObjectMapper().readTree(line);
        JsonNode subject = resource.has("patient") ? resource.path("patient") : resource.path("subject");
        return subject.path("reference").asText().replaceFirst(".*/", "");
    }
}

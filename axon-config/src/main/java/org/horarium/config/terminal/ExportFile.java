package org.horarium.config.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One file of a bulk export; its name begins with the type that its lines are of. */
record ExportFile(Path path, String type) {

    /** In the order in which they need each other. */
    private static final List<String> TYPES = List.of(
            "Organization",
            "Location",
            "Practitioner",
            "PractitionerRole",
            "Patient",
            "AllergyIntolerance",
            "Condition",
            "MedicationRequest");

    private static final Pattern NAME = Pattern.compile("([A-Za-z]+)([._-].*)?\\.ndjson(\\.gz)?");

    /** All exported files of a directory, those of no use here included. */
    static List<ExportFile> allIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CannotRun("There is no directory %s.".formatted(directory));
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<ExportFile> found = files.filter(Files::isRegularFile)
                    .flatMap(path -> at(path).stream())
                    .sorted(Comparator.comparingInt(ExportFile::order).thenComparing(ExportFile::name))
                    .toList();
            if (found.stream().noneMatch(ExportFile::isOfUse)) {
                throw new CannotRun("There are no files such as Patient.ndjson or Organization.ndjson.gz in %s."
                        .formatted(directory));
            }
            return found;
        } catch (IOException e) {
            throw new CannotRun("The directory %s cannot be read.".formatted(directory));
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean isOfUse() {
        return TYPES.contains(type);
    }

    boolean isCompressed() {
        return name().endsWith(".gz");
    }

    private int order() {
        return isOfUse() ? TYPES.indexOf(type) : TYPES.size();
    }

    private static Optional<ExportFile> at(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() ? Optional.of(new ExportFile(path, name.group(1))) : Optional.empty();
    }
}

package org.horarium.config.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, from whichever of its folders the tests run. */
final class WorkTree {

    private static final Path ROOT = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .takeWhile(folder -> folder != null)
            .filter(folder -> Files.exists(folder.resolve("docker-compose.yml")))
            .findFirst()
            .orElseThrow();

    private WorkTree() {}

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Markdown files that people read first. */
    static List<Path> documents() {
        try (Stream<Path> docs = Files.walk(file("docs"))) {
            return Stream.concat(Stream.of(file("README.md")), docs.filter(file -> file.toString()
                            .endsWith(".md")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

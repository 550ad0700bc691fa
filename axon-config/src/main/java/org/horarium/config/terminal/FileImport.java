package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.ZipException;

/** Imports one file from wherever an earlier import of it stopped. */
final class FileImport {

    private final Upload upload;
    private final Journal journal;
    private final Screen screen;
    private final Clock clock;

    FileImport(Upload upload, Journal journal, Screen screen, Clock clock) {
        this.upload = upload;
        this.journal = journal;
        this.screen = screen;
        this.clock = clock;
    }

    Result run(ExportFile source) {
        try {
            long lastTaken = journal.lastTaken(source);
            return lastTaken == 1 ? from(1, source) : goneOn(lastTaken, source);
        } catch (IOException e) {
            throw new CannotRun("The file %s cannot be read.".formatted(source.path()));
        }
    }

    /** Goes on only where the platform still knows the last chunk; if its data is gone, all is to be said again. */
    private Result goneOn(long lastTaken, ExportFile source) throws IOException {
        try (ChunkReader reader = new ChunkReader(source)) {
            reader.skipTo(lastTaken);
            Optional<Chunk> chunk = reader.next();
            if (chunk.isPresent()
                    && Result.of(upload.send(source.type(), chunk.get())).changed() > 0) {
                return from(1, source);
            }
        }
        screen.say("%s: going on from line %d.".formatted(source.name(), lastTaken));
        return from(lastTaken, source);
    }

    private Result from(long line, ExportFile source) throws IOException {
        Progress progress = new Progress(screen, clock, source.name(), Files.size(source.path()));
        Result result = Result.NOTHING;
        try (ChunkReader reader = new ChunkReader(source)) {
            reader.skipTo(line);
            Optional<Chunk> chunk = reader.next();
            while (chunk.isPresent()) {
                result = result.plus(send(source, chunk.get()));
                journal.taken(source, chunk.get().firstLine());
                progress.advanced(chunk.get().lines(), reader.bytesRead());
                chunk = reader.next();
            }
        } catch (EOFException | ZipException e) {
            screen.say(screen.red("%s is damaged; what follows could not be read.".formatted(source.name())));
            result = result.plus(Result.ofProblems(1));
        }
        progress.finished(result.problems() == 0 ? "" : ", problems: " + result.problems());
        return result;
    }

    private Result send(ExportFile source, Chunk chunk) {
        JsonNode report = upload.send(source.type(), chunk);
        for (JsonNode problem : report.path("problems")) {
            tell(source, problem.path("line").asLong(), problem.path("reason").asText());
        }
        chunk.tooLong().forEach(line -> tell(source, line, "It is longer than the platform takes."));
        return Result.of(report).plus(Result.ofProblems(chunk.tooLong().size()));
    }

    private void tell(ExportFile source, long line, String reason) {
        screen.say("%s %s".formatted(screen.red("%s:%d".formatted(source.name(), line)), reason));
    }
}

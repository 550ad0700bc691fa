package org.horarium.config.history;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a history event by event, and stops at the first line that is not as it was written. */
final class HistoryReader {

    private final FileLines lines;
    private final Chain chain = new Chain();
    private final MessageDigest digest = Checksum.sha256();
    private long events;
    private boolean isAtEnd;

    /** Reads the first line. */
    HistoryReader(InputStream in) throws IOException {
        lines = new FileLines(in);
        byte[] first = lines.next().orElseThrow(() -> new HistoryRefused("The file is empty."));
        Line.Opening opening = Line.read(first, Line.Opening.class);
        if (opening == null || !opening.format().equals(Line.FORMAT)) {
            throw HistoryRefused.at(1, "is not the first line of an event history");
        }
        if (opening.version() != Line.VERSION) {
            throw HistoryRefused.at(
                    1, "says format %d, and this Horarium reads format %d".formatted(opening.version(), Line.VERSION));
        }
        verify(first);
    }

    /** The next event, or empty where the history ends as it should. */
    Optional<KeptEvent> next() throws IOException {
        byte[] line = lines.next()
                .orElseThrow(() -> new HistoryRefused(
                        "The file ends after line %d, without the line that ends a history: it was cut off."
                                .formatted(lines.number())));
        Line.Entry entry = Line.read(line, Line.Entry.class);
        if (entry != null && Chain.isWhole(line) && entry.number() != events + 1) {
            throw HistoryRefused.at(
                    lines.number(),
                    "holds event %d where event %d should stand: lines are missing or out of order"
                            .formatted(entry.number(), events + 1));
        }
        verify(line);
        if (entry == null) {
            end(Line.read(line, Line.Ending.class));
            return Optional.empty();
        }
        events++;
        digest.update(Line.json(entry.event()));
        return Optional.of(entry.event());
    }

    /** Whether there is nothing left to read. */
    boolean isAtEnd() {
        return isAtEnd;
    }

    /** All that there was; to be asked for at the end. */
    Summary summary() {
        return new Summary(events, HexFormat.of().formatHex(digest.digest()));
    }

    private void verify(byte[] line) {
        if (!Chain.isWhole(line)) {
            throw HistoryRefused.at(lines.number(), "does not end as every line does: it was changed or cut off");
        }
        if (!chain.follows(line)) {
            throw HistoryRefused.at(lines.number(), "was changed, or the line before it is missing");
        }
    }

    private void end(Line.@Nullable Ending ending) throws IOException {
        if (ending == null) {
            throw HistoryRefused.at(lines.number(), "is neither an event nor the end of a history");
        }
        if (ending.events() != events) {
            throw HistoryRefused.at(
                    lines.number(), "counts %d events, and there were %d".formatted(ending.events(), events));
        }
        if (lines.next().isPresent()) {
            throw HistoryRefused.at(lines.number(), "comes after the end of the history");
        }
        isAtEnd = true;
    }
}

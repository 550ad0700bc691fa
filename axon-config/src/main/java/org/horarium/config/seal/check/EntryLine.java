package org.horarium.config.seal.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** An entry as a line that people and their tools can read, and from which its stored bytes come back. */
public final class EntryLine {

    private static final JsonFactory JSON = new JsonFactory();

    private EntryLine() {}

    /** Writes it, without the end of the line. */
    public static byte[] of(StoredRow row) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeObjectFieldStart(row.source().word());
            for (int column = 0; column < row.columns().length; column++) {
                Source.Column of = row.source().columns().get(column);
                byte[] stored = row.columns()[column];
                if (stored == null) {
                    json.writeNullField(of.name());
                } else {
                    json.writeStringField(of.name(), of.kind().text(stored));
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toByteArray();
    }

    /** Reads it; empty where it is not, to the last byte, as it would be written. */
    static Optional<StoredRow> read(byte[] line) {
        for (Source source : Source.values()) {
            try (JsonParser json = JSON.createParser(line)) {
                Optional<StoredRow> row = read(json, source);
                if (row.isPresent()) {
                    return row.filter(read -> Arrays.equals(of(read), line));
                }
            } catch (IOException | RuntimeException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<StoredRow> read(JsonParser json, Source source) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT
                || !source.word().equals(json.nextFieldName())
                || json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        byte[][] columns = new byte[source.columns().size()][];
        for (int column = 0; column < columns.length; column++) {
            Source.Column of = source.columns().get(column);
            if (!of.name().equals(json.nextFieldName())) {
                return Optional.empty();
            }
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                columns[column] = of.kind().stored(json.getText());
            }
        }
        return Optional.of(new StoredRow(source, columns));
    }
}

package org.horarium.command.interop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Looks a line over before the FHIR parser does, which writes numbers out in full: with 1e999999999 in it, a line of
 * 20 characters would take all the memory there is.
 */
final class JsonLine {

    private static final Pattern NUMBER = Pattern.compile("[-+.0-9]{1,40}([eE][-+]?[0-9]{1,2})?");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build();

    private JsonLine() {}

    /** Passes one JSON object, with nothing after it and without any number that is no measure of anything. */
    static void check(String line) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT || !endsWithItsObject(parser)) {
                throw new Unreadable("It is not one JSON object.");
            }
        } catch (IOException e) {
            throw new Unreadable("It is not JSON.");
        }
    }

    private static boolean endsWithItsObject(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_OBJECT || !parser.getParsingContext().inRoot()) {
            if (token == null) {
                return false;
            }
            if (token.isNumeric() && !NUMBER.matcher(parser.getText()).matches()) {
                throw new Unreadable("A number in it is out of all proportion.");
            }
            token = parser.nextToken();
        }
        return parser.nextToken() == null;
    }
}

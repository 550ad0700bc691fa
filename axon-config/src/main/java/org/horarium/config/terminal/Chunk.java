package org.horarium.config.terminal;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/**
 * Some lines of a file that are sent together.
 *
 * @param firstLine counted from 1
 * @param text the lines as they lie in the file
 * @param tooLong the numbers of lines that are left empty in the text, because no platform would take them
 */
record Chunk(long firstLine, int lines, BodyPublisher text, List<Long> tooLong) {

    Chunk(long firstLine, int lines, byte[] text, List<Long> tooLong) {
        this(firstLine, lines, BodyPublishers.ofByteArray(text), tooLong);
    }
}

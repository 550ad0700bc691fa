package org.horarium.command.interop;

import java.util.List;

/** What became of the lines of an import, counted in lines. */
public record ImportReport(int createdOrChanged, int unchanged, List<Problem> problems) {

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /**
     * A line that was not taken in.
     *
     * @param reason one sentence for people, without anything that the line says of a person
     */
    public record Problem(long line, String reason) {}
}

package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of all lines so far. */
record Result(long changed, long unchanged, long problems) {

    static final Result NOTHING = new Result(0, 0, 0);

    /** What the platform said of a chunk. */
    static Result of(JsonNode report) {
        return new Result(
                report.path("created_or_changed").asLong(),
                report.path("unchanged").asLong(),
                report.path("problems").size());
    }

    static Result ofProblems(long problems) {
        return new Result(0, 0, problems);
    }

    Result plus(Result more) {
        return new Result(changed + more.changed, unchanged + more.unchanged, problems + more.problems);
    }

    long lines() {
        return changed + unchanged + problems;
    }
}

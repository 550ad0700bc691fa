package org.horarium.config.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.horarium.config.embedded.CannotStart;
import org.springframework.core.env.Environment;

/** How long medical records are kept after they were written: seven years, or what a state's law asks beyond six. */
final class RecordsPeriod {

    private static final String NAME = "horarium.records.kept";
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate SIX_YEARS_LATER = LocalDate.of(2006, 1, 1);

    private RecordsPeriod() {}

    static Period of(Environment environment) {
        String text = environment.getProperty(NAME, "P7Y").strip();
        try {
            Period period = Period.parse(text);
            if (!ANY_DAY.plus(period).isBefore(SIX_YEARS_LATER)) {
                return period;
            }
        } catch (DateTimeParseException malformed) {
            // refused below, like one that is too short
        }
        throw new CannotStart(
                "%s is '%s', but it must be a period of at least six years, such as P7Y.".formatted(NAME, text));
    }
}

package org.horarium.config.trail;

import java.time.Period;
import java.time.format.DateTimeParseException;
import org.horarium.config.embedded.CannotStart;
import org.springframework.core.env.Environment;

/**
 * How long it is kept who looked at what, and what people did beside it. Appointments and all other events are kept for
 * ever.
 *
 * @param access at least the six years of 45 CFR 164.316(b)(2)
 * @param activity at least 90 days
 */
record RetentionPeriods(Period access, Period activity) {

    private static final int FEWEST_YEARS = 6;
    private static final int FEWEST_DAYS = 90;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int DAYS_OF_A_MONTH = 30;

    static RetentionPeriods of(Environment environment) {
        return new RetentionPeriods(
                period(environment, "horarium.trail.keep-access", "P7Y", FEWEST_YEARS * DAYS_OF_A_YEAR, "six years"),
                period(environment, "horarium.trail.keep-activity", "P90D", FEWEST_DAYS, "90 days"));
    }

    private static Period period(Environment environment, String name, String usual, int fewest, String least) {
        String text = environment.getProperty(name, usual).strip();
        try {
            Period period = Period.parse(text);
            if (days(period) >= fewest && !period.isNegative()) {
                return period;
            }
        } catch (DateTimeParseException malformed) {
            // refused below, like one that is too short
        }
        throw new CannotStart(
                "%s is '%s', but it must be a period of at least %s, such as %s.".formatted(name, text, least, usual));
    }

    private static long days(Period written) {
        Period period = written.normalized();
        return (long) period.getYears() * DAYS_OF_A_YEAR
                + (long) period.getMonths() * DAYS_OF_A_MONTH
                + period.getDays();
    }
}

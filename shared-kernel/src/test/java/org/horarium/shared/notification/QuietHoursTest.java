package org.horarium.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Berlin's clocks go from 02:00 to 03:00 on 2027-03-28, and from 03:00 back to 02:00 on 2027-10-31. */
class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{2} in {0} to {1} is left in peace until {3}")
    @CsvSource({
        // Over midnight, on both sides of it, and at its edges.
        "21:00, 08:00, 2027-02-01T20:00:00Z, 2027-02-02T07:00:00Z",
        "21:00, 08:00, 2027-02-02T06:59:59Z, 2027-02-02T07:00:00Z",
        "21:00, 08:00, 2027-02-02T07:00:00Z, ",
        "21:00, 08:00, 2027-02-01T19:59:59Z, ",
        // Within a day.
        "12:00, 14:00, 2027-02-01T11:30:00Z, 2027-02-01T13:00:00Z",
        "12:00, 14:00, 2027-02-01T14:30:00Z, ",
        // The night in which an hour is skipped is an hour shorter, the other an hour longer.
        "21:00, 08:00, 2027-03-27T20:30:00Z, 2027-03-28T06:00:00Z",
        "21:00, 08:00, 2027-10-30T19:30:00Z, 2027-10-31T07:00:00Z",
        // An end that the wall skips is the change, one that it shows twice is the later one.
        "21:00, 02:30, 2027-03-27T23:00:00Z, 2027-03-28T01:00:00Z",
        "21:00, 02:30, 2027-10-31T00:29:00Z, 2027-10-31T01:30:00Z",
        "21:00, 02:30, 2027-10-31T00:40:00Z, 2027-10-31T01:30:00Z",
        "21:00, 02:30, 2027-10-31T01:30:00Z, ",
        // A beginning that the wall shows twice is the earlier one, one that it skips is the change.
        "02:30, 08:00, 2027-10-31T00:30:00Z, 2027-10-31T07:00:00Z",
        "02:30, 08:00, 2027-10-31T00:29:00Z, ",
        "02:30, 08:00, 2027-03-28T01:00:00Z, 2027-03-28T06:00:00Z",
    })
    void are_what_the_wall_shows(LocalTime from, LocalTime to, Instant moment, Instant end) {
        assertThat(new QuietHours(from, to).endAfter(moment, BERLIN).orElse(null))
                .isEqualTo(end);
    }
}

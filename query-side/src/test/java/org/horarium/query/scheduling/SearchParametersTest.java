package org.horarium.query.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Base64;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.scheduling.VisitMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-31");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    date       | 2026-02-30
                    date       | tomorrow
                    date       | +99999-01-01
                    date_to    | 2026-13-01
                    date_to    | 2026-08-01
                    time_from  | 25:00
                    time_to    | noon
                    doctor_id  | 1-1-1-1-1
                    mode       | telepathy
                    near       | 1
                    near       | 1,2,3
                    near       | 91,0
                    near       | NaN,0
                    near       | here,there
                    radius_km  | far
                    sort       | random
                    limit      | 0
                    limit      | 201
                    limit      | ten
                    cursor     | nonsense
                    cursor     | e30
                    """)
    void names_the_parameter_at_fault(String field, String value) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TestParameters.of(field, value).find(TODAY))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "date_to, date, 2026-06-02, date_to, 2026-06-01",
        "date_to, date, 2026-06-01, date_to, 2026-08-02",
        "time_to, time_from, 10:00, time_to, 10:00",
        "near, sort, distance, limit, 5",
        "near, radius_km, 5, limit, 5",
        "radius_km, radius_km, -1, near, '1,1'"
    })
    void names_the_one_that_does_not_go_with_the_other(
            String field, String one, String first, String other, String second) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TestParameters.of(one, first, other, second).find(TODAY))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void takes_a_search_for_anything() {
        SlotPage.Find find = TestParameters.of().find(TODAY);

        assertThat(find.limit()).isEqualTo(50);
        assertThat(find.sort()).isEqualTo(SlotPage.Sort.EARLIEST);
        assertThat(find.wish().from()).isNull();
        assertThat(find.wish().to()).isEqualTo("2026-07-31");
    }

    @Test
    void takes_a_date_for_itself_alone() {
        assertThat(TestParameters.of("date", "2026-06-01").find(TODAY).wish().to())
                .isEqualTo("2026-06-01");
        assertThat(TestParameters.of("date", "2026-06-01", "date_to", "2026-08-01")
                        .find(TODAY)
                        .wish()
                        .to())
                .isEqualTo("2026-08-01");
    }

    @Test
    void reads_a_mode_in_any_spelling() {
        for (String mode : new String[] {"IN_PERSON", "in-person", "In_Person"}) {
            assertThat(TestParameters.of("mode", mode).find(TODAY).wish().mode())
                    .isEqualTo(VisitMode.IN_PERSON);
        }
    }

    @Test
    void refuses_a_cursor_of_another_sort() {
        String id = "00000000-0000-0000-0000-000000000001";
        String earliest = SlotCursor.earliest(29_000_000, id, id).text();

        assertThat(TestParameters.of("cursor", earliest).find(TODAY).after())
                .isEqualTo(SlotCursor.earliest(29_000_000, id, id));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        TestParameters.of("cursor", earliest, "sort", "fee").find(TODAY));
    }

    @Test
    void refuses_a_cursor_that_was_tampered_with() {
        for (String json : new String[] {"null", "[]", "{\"start\":\"x\"}", "{\"start\":1,\"doctor\":\"'\"}"}) {
            String cursor =
                    Base64.getUrlEncoder().encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThatExceptionOfType(InvalidInput.class).as(json).isThrownBy(() -> TestParameters.of("cursor", cursor)
                    .find(TODAY));
        }
    }
}

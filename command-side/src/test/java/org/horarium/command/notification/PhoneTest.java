package org.horarium.command.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {

    private static final HomeRegion AMERICA = HomeRegion.of(List.of("US", "CA"));
    private static final HomeRegion GERMANY = HomeRegion.of(List.of("DE"));

    @ParameterizedTest
    @CsvSource({
        "+1 (617) 253-1000, +16172531000",
        "0049 151 12345678, +4915112345678",
        "(617) 253-1000, +16172531000",
        "416.967.1111, +14169671111"
    })
    void a_number_is_read_as_it_is_written_where_messages_may_go(String written, String number) {
        assertThat(Phone.e164(written, AMERICA)).isEqualTo(number);
    }

    @Test
    void a_number_without_its_country_is_of_the_only_one_that_it_can_be_of() {
        assertThat(Phone.e164("0151 12345678", GERMANY)).isEqualTo("+4915112345678");
        assertThat(Phone.e164("0151 12345678", HomeRegion.of(List.of("DE", "AT"))))
                .isNull();
        assertThat(Phone.e164("0151 12345678", HomeRegion.of(List.of()))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"12", "call the desk", "+0 617 253 1000", "000000000000"})
    void what_is_no_number_is_none(String written) {
        assertThat(Phone.e164(written, AMERICA)).isNull();
    }
}

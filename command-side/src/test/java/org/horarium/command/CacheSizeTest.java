package org.horarium.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheSizeTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void grows_with_the_heap_where_nothing_is_set() {
        assertThat(new CacheSize("", GIGABYTE).streams()).isEqualTo(131_072);
        assertThat(new CacheSize(" ", 4 * GIGABYTE).streams()).isEqualTo(524_288);
        assertThat(new CacheSize("", 1).streams()).isEqualTo(1_000);
    }

    @Test
    void is_what_the_setting_says() {
        assertThat(new CacheSize("5000", GIGABYTE).streams()).isEqualTo(5_000);
        assertThat(new CacheSize("5000", GIGABYTE).folds()).isEqualTo(1_250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "-1", "999", "1e6", "100000001"})
    void says_in_one_sentence_what_is_wrong_with_a_setting(String setting) {
        assertThatThrownBy(() -> new CacheSize(setting, GIGABYTE))
                .hasMessage("horarium.cache.streams is '" + setting
                        + "', but it must be a whole number from 1000 to 100000000.");
    }
}

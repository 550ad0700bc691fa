package org.horarium.config.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNamedTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "our repository", "ftp://source.example"})
    void where_others_use_it_a_source_that_cannot_be_reached_is_told_of(String source) {
        assertThat(new SourceNamed(source, false).lacking())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("horarium.source-url"));
    }

    @Test
    void one_that_is_named_is_enough() {
        assertThat(new SourceNamed("https://source.example/horarium", false).lacking())
                .isEmpty();
    }

    @Test
    void whoever_tries_it_out_hears_nothing() {
        assertThat(new SourceNamed("", true).lacking()).isEmpty();
    }
}

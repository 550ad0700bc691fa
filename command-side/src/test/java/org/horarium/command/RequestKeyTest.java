package org.horarium.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {

    private static final Actor ANNA = new Actor(new UUID(1, 1), Role.ADMIN, null, null);
    private static final Actor BORIS = new Actor(new UUID(1, 2), Role.ADMIN, null, null);

    @Test
    void the_same_caller_with_the_same_key_and_body_means_the_same_deed() {
        assertThat(key(ANNA, "k", "body")).isEqualTo(key(ANNA, "k", "body"));
        assertThat(key(ANNA, "k", "body").id())
                .isEqualTo(key(ANNA, "k", "other").id());
        assertThat(key(ANNA, "k", "body").fingerprint())
                .isNotEqualTo(key(ANNA, "k", "other").fingerprint());
        assertThat(key(ANNA, "k", "body").id())
                .isNotEqualTo(key(BORIS, "k", "body").id());
        assertThat(key(ANNA, "k", "body").id())
                .isNotEqualTo(key(ANNA, "l", "body").id());
    }

    @Test
    void a_request_without_a_key_is_a_new_deed_each_time() {
        assertThat(RequestKey.of(ANNA, null, "body")).isNull();
        assertThat(RequestKey.nameFor(null)).isNotEqualTo(RequestKey.nameFor(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_blank_key_is_invalid(String header) {
        assertThatThrownBy(() -> RequestKey.of(ANNA, header, "body")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_endless_key_is_invalid() {
        assertThat(key(ANNA, "k".repeat(255), "body")).isNotNull();
        assertThatThrownBy(() -> RequestKey.of(ANNA, "k".repeat(256), "body")).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"'\"7\"', 7", "W/\"7\", 7", "7, 7"})
    void if_match_names_a_version(String header, long version) {
        assertThat(Precondition.version(header)).isEqualTo(version);
        assertThat(Precondition.fails(version, 7L)).isFalse();
        assertThat(Precondition.fails(version, 8L)).isTrue();
        assertThat(Precondition.fails(version, null)).isTrue();
    }

    @Test
    void if_match_may_ask_for_nothing_but_not_for_nonsense() {
        assertThat(Precondition.version(null)).isNull();
        assertThat(Precondition.version("*")).isNull();
        assertThat(Precondition.fails(null, 7L)).isFalse();
        assertThatThrownBy(() -> Precondition.version("\"seven\"")).isInstanceOf(InvalidInput.class);
    }

    private static RequestKey key(Actor caller, String header, String request) {
        return Objects.requireNonNull(RequestKey.of(caller, header, request));
    }
}

package org.horarium.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.horarium.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_alone() {
        String hash = passwords.hash("correct horse");

        assertThat(hash).doesNotContain("correct");
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct house", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void nothing_matches_an_unknown_account() {
        assertThat(passwords.matches("nobody's", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
    }

    @Test
    void what_bcrypt_would_cut_off_does_not_match() {
        String hash = passwords.hash("p".repeat(72));

        assertThat(passwords.matches("p".repeat(72), hash)).isTrue();
        assertThat(passwords.matches("p".repeat(73), hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "7 chars"})
    void a_short_password_is_invalid(String password) {
        assertThatThrownBy(() -> passwords.hash(password)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_password_of_more_than_72_bytes_is_invalid() {
        assertThatThrownBy(() -> passwords.hash("é".repeat(37))).isInstanceOf(InvalidInput.class);
        assertThat(passwords.hash("é".repeat(36))).isNotEmpty();
    }
}

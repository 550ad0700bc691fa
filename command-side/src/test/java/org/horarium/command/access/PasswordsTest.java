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
        String longest = "seven wet otters quarrel near a violet kiosk while the tram waits for us ".substring(0, 72);
        String hash = passwords.hash(longest);

        assertThat(passwords.matches(longest, hash)).isTrue();
        assertThat(passwords.matches(longest + "p", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "7 chars"})
    void a_short_password_is_invalid(String password) {
        assertThatThrownBy(() -> passwords.hash(password)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_password_of_more_than_72_bytes_is_invalid() {
        String letters = "éàüöäßñçøåæœ".repeat(3);
        assertThatThrownBy(() -> passwords.hash(letters + "é")).hasMessageContaining("72 bytes");
        assertThat(passwords.hash(letters)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "12345678",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "iloveyou",
                "P@ssw0rd",
                "horarium",
                "Horarium123"
            })
    void a_password_that_is_soon_guessed_is_invalid(String password) {
        assertThatThrownBy(() -> passwords.hash(password)).hasMessageContaining("easy to guess");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse", "horarium-demo", "a long password", "zwölf Boxkämpfer", "tr4velling-light"})
    void a_password_needs_no_capitals_digits_or_signs(String password) {
        assertThat(passwords.hash(password)).isNotEmpty();
    }

    @Test
    void a_password_that_is_made_of_who_someone_is_is_invalid() {
        assertThatThrownBy(() -> passwords.hash("bellamy1", "ada.bellamy@example.org", "Ada Bellamy"))
                .hasMessageContaining("easy to guess");
    }
}

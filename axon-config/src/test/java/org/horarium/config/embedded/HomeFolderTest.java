package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class HomeFolderTest {

    private static final DataSize ANY = DataSize.ofBytes(1);

    @TempDir
    Path temporary;

    @Test
    void is_made_with_its_parents_and_only_its_owner_can_look_into_it() throws IOException {
        Path folder = temporary.resolve("new/home");

        HomeFolder.open(folder, ANY).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void can_be_opened_again_after_it_was_closed() {
        HomeFolder.open(temporary, ANY).close();
        try (HomeFolder again = HomeFolder.open(temporary, ANY)) {
            assertThat(again.root()).exists();
        }
    }

    @Test
    void cannot_be_opened_twice_at_a_time() {
        try (HomeFolder first = HomeFolder.open(temporary, ANY)) {
            refuses(temporary, ANY)
                    .withMessage(
                            "%s is in use by another running Horarium (process %d).",
                            first.root(), ProcessHandle.current().pid());
        }
    }

    @Test
    void is_never_a_folder_that_holds_something_else() throws IOException {
        Files.createFile(temporary.resolve("thesis.txt"));

        refuses(temporary, ANY).withMessageContaining("holds files that are not Horarium's");
        assertThat(temporary.resolve("lock")).doesNotExist();
    }

    @Test
    void is_refused_when_another_version_made_it() throws IOException {
        HomeFolder.open(temporary, ANY).close();
        Files.writeString(temporary.resolve("horarium.home"), "Horarium data folder, format 2");

        refuses(temporary, ANY).withMessageContaining("was made by another version of Horarium");
    }

    @Test
    void is_refused_where_nothing_can_be_written() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        refuses(file.resolve("home"), ANY)
                .withMessage(
                        "The data folder %s cannot be used (Not a directory); name another one with HORARIUM_HOME.",
                        file.resolve("home"));
    }

    @Test
    void is_refused_on_a_full_disk_and_free_for_the_next_who_tries() {
        refuses(temporary, DataSize.ofTerabytes(1_000_000))
                .withMessageMatching("Only \\d+ MB are free on the disk of .*, and Horarium needs \\d+ MB to start.");
        HomeFolder.open(temporary, ANY).close();
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<CannotStart> refuses(
            Path folder, DataSize mustBeFree) {
        return assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> HomeFolder.open(folder, mustBeFree));
    }
}

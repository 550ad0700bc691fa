package org.horarium.config.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read first is whole. */
class DocumentsTest {

    private static final Pattern UNDECIDED = Pattern.compile("(?m)^(<{7} |>{7} |\\|{7} |={7}$)");

    @Test
    void no_document_holds_what_joining_two_versions_left_undecided() throws IOException {
        for (Path document : WorkTree.documents()) {
            assertThat(undecided(Files.readString(document)))
                    .as(document.toString())
                    .isEmpty();
        }
    }

    @Test
    void what_is_left_undecided_would_be_found() {
        assertThat(undecided("one\n<<<<<<< ours\ntwo\n||||||| base\n=======\nthree\n>>>>>>> theirs\n"))
                .hasSize(4);
        assertThat(undecided("| a | row |\n\nA heading\n=========\n")).isEmpty();
    }

    private static List<String> undecided(String text) {
        Stream<String> marks = UNDECIDED.matcher(text).results().map(MatchResult::group);
        return marks.toList();
    }
}

package org.horarium.config.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/compliance.md} says of tests is true, and it leaves no line of the law out. */
class ComplianceDocTest {

    private static final String DOCUMENT = "docs/compliance.md";
    private static final Pattern SHOWN_BY = Pattern.compile("\\[`(\\w+)#(\\w+)`]\\(\\.\\./([^)]+)\\)");

    @Test
    void every_test_that_it_names_is_there() {
        String text = WorkTree.text(DOCUMENT);

        assertThat(named(text)).hasSizeGreaterThan(50);
        assertThat(missing(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a)(1)",
                "(a)(2)(i)",
                "(a)(2)(ii)",
                "(a)(2)(iii)",
                "(a)(2)(iv)",
                "(b)",
                "(c)(1)",
                "(c)(2)",
                "(d)",
                "(e)(1)",
                "(e)(2)(i)",
                "(e)(2)(ii)"
            })
    void every_line_of_the_law_is_there_with_what_shows_it(String line) {
        assertThat(WorkTree.text(DOCUMENT).lines().filter(row -> row.startsWith("| **" + line + "**")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(named(row)).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ComplianceDocTest#a_test_that_nobody_has_written",
                "ComplianceDocTest#named",
                "AnotherTest#every_test_that_it_names_is_there"
            })
    void a_test_that_there_is_not_would_be_missed(String name) {
        String here = "../axon-config/src/test/java/org/horarium/config/deploy/ComplianceDocTest.java";

        assertThat(missing("[`" + name + "`](" + here + ")")).isNotEmpty();
        assertThat(missing("[`ComplianceDocTest#every_test_that_it_names_is_there`](" + here + ")"))
                .isEmpty();
        assertThat(missing("[`GoneTest#is_gone`](../axon-config/src/test/java/GoneTest.java)"))
                .isNotEmpty();
    }

    private static List<String> missing(String text) {
        return named(text)
                .filter(test -> !isThere(test.group(1), test.group(2), test.group(3)))
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<MatchResult> named(String text) {
        return SHOWN_BY.matcher(text).results();
    }

    private static boolean isThere(String type, String method, String file) {
        return file.endsWith("/" + type + ".java")
                && Files.exists(WorkTree.file(file))
                && Pattern.compile(
                                "@(Test|ParameterizedTest)\\b(?:(?!\\bvoid\\b).)*\\bvoid " + method + "\\(",
                                Pattern.DOTALL)
                        .matcher(WorkTree.text(file))
                        .find();
    }
}

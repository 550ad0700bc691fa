package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds against WCAG 2.2 AA and its own good practices. */
final class Accessible {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessible() {}

    static void check(Page page, String what) {
        List<String> violations = new AxeBuilder(page)
                .withTags(TAGS).analyze().getViolations().stream()
                        .map(Accessible::told)
                        .toList();
        assertThat(violations).as(what).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(4)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }
}

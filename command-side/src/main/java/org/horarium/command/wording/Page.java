package org.horarium.command.wording;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.horarium.shared.Language;
import org.springframework.web.util.HtmlUtils;

/**
 * A message as a page: its language and direction said for who has it read out (WCAG 2.2, 3.1.1), nothing in it fetched from
 * anywhere, and all of it text but for the links.
 */
record Page(Language language, String subject, String text) {

    private static final java.util.regex.Pattern LINK = java.util.regex.Pattern.compile("https?://[^\\s<>\"']+");

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="%s" dir="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            </head>
            <body style="font-family: sans-serif; line-height: 1.5; max-width: 40rem; margin: 1rem auto; padding: 0 1rem">
            <main>
            %s</main>
            </body>
            </html>
            """;

    String html() {
        return FRAME.formatted(
                language.tag(), language.isRightToLeft() ? "rtl" : "ltr", escaped(subject), paragraphs());
    }

    private String paragraphs() {
        return Arrays.stream(text.strip().split("\n{2,}"))
                .map(paragraph -> "<p>" + linked(paragraph).replace("\n", "<br>\n") + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher links = LINK.matcher(text);
        int at = 0;
        while (links.find()) {
            String link = escaped(links.group());
            html.append(escaped(text.substring(at, links.start())));
            html.append("<a href=\"")
                    .append(link)
                    .append("\" dir=\"ltr\">")
                    .append(link)
                    .append("</a>");
            at = links.end();
        }
        return html.append(escaped(text.substring(at))).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

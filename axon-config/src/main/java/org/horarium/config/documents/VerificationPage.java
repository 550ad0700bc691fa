package org.horarium.config.documents;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.horarium.shared.Language;
import org.springframework.web.util.HtmlUtils;

/** The page that a document's code leads to. It is whole in itself, so that it opens on any phone. */
final class VerificationPage {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s" dir="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { margin: 0; padding: 8vh 1.5rem; background: #f3f6f7; color: #1f2933;
              font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans Arabic", sans-serif; }
            main { max-width: 38rem; margin: 0 auto; padding: 2rem; background: #fff; border-radius: .75rem;
              border-block-start: .375rem solid %s; }
            h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.3; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1.5rem; margin: 1.5rem 0; }
            dt { color: #5a6772; } dd { margin: 0; overflow-wrap: anywhere; }
            @media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-block-end: .75rem; } }
            </style>
            </head>
            <body><main>
            <h1>%s</h1>
            %s
            </main></body>
            </html>
            """;
    private static final Map<String, String> COLOURS =
            Map.of("valid", "#1f7a4d", "superseded", "#b7791f", "withdrawn", "#b7791f", "unknown", "#b3261e");

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Wording wording;

    VerificationPage(Language language) {
        this.wording = new Wording(language, null);
    }

    String of(Confirmation found) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("check.kind", wording.text(found.kind().code()));
        facts.put("number", found.number());
        facts.put("fingerprint", new Proof(found.number(), "", found.digest()).fingerprint());
        facts.put("check.issued", wording.moment(found.issuedAt().atZone(UTC)));
        if (found.issuedBy() != null) {
            facts.put("check.by", found.issuedBy());
        }
        if (found.doctor() != null) {
            facts.put("doctor", found.doctor());
        }
        facts.put("check.digest", found.digest());
        String list = facts.entrySet().stream()
                .map(fact ->
                        "<dt>%s</dt><dd><bdi>%s</bdi></dd>".formatted(text(fact.getKey()), escaped(fact.getValue())))
                .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>\n"));
        return page(found.standing().code(), list + "<p>" + text("check.compare") + "</p>");
    }

    String ofNothing() {
        return page("unknown", "");
    }

    private String page(String standing, String rest) {
        return PAGE.formatted(
                wording.language().tag(),
                wording.language().isRightToLeft() ? "rtl" : "ltr",
                text("check.title"),
                COLOURS.get(standing),
                text("check." + standing),
                rest);
    }

    private String text(String key) {
        return escaped(wording.text(key));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(Letters.read(text), "UTF-8");
    }
}

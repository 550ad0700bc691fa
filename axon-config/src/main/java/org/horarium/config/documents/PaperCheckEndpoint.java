package org.horarium.config.documents;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import org.horarium.config.OnReadingSide;
import org.horarium.shared.Language;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the addresses lead that are printed on documents: for ever, and for everybody who holds one. */
@RestController
@OnReadingSide
class PaperCheckEndpoint {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PaperCheck check;
    private final String source;

    /** @param source where the source of this installation is; whoever runs another than ours has to name theirs */
    PaperCheckEndpoint(PaperCheck check, @Value("${horarium.source-url:}") String source) {
        this.check = check;
        this.source = source;
    }

    /** Whether we issued it, when, what kind of document it is, and the digest of what it says. */
    @Access(open = true, discloses = Disclosure.NOTHING)
    @GetMapping("/api/documents/{token}")
    ResponseEntity<Confirmation> confirmation(@PathVariable String token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(check.of(token).orElseThrow(() -> new NotFound("unknown-document")));
    }

    /** The same for people, in the language of their browser. */
    @Hidden
    @Access(open = true, discloses = Disclosure.NOTHING)
    @GetMapping(value = "/verify/{token}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@PathVariable String token, HttpServletRequest request) {
        Optional<Confirmation> found = check.of(token);
        VerificationPage page = new VerificationPage(language(request));
        return ResponseEntity.status(found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(found.map(page::of).orElseGet(page::ofNothing));
    }

    /** Leads on to the source. */
    @Hidden
    @Access(open = true, discloses = Disclosure.NOTHING)
    @GetMapping("/source")
    ResponseEntity<Void> source() {
        if (source.isBlank()) {
            throw new NotFound("unknown-source"); // who runs this has not said where it is
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(source))
                .build();
    }

    private static Language language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.known(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}

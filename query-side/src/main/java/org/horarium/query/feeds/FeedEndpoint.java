package org.horarium.query.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.horarium.query.Queries;
import org.horarium.shared.Language;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where calendars read what they follow: open to who has the address, and kept in the trail each time something is shown. */
@RestController
class FeedEndpoint {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int DAYS_BEFORE = 30;
    private static final int DAYS_AFTER = 366;

    private final Queries queries;
    private final FeedTrail trail;
    private final Clock clock;

    FeedEndpoint(Queries queries, FeedTrail trail, Clock clock) {
        this.queries = queries;
        this.trail = trail;
        this.clock = clock;
    }

    @Access(open = true, discloses = Disclosure.ITSELF)
    @GetMapping(FeedTrail.PATH)
    ResponseEntity<String> feed(
            @PathVariable String secret,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        OpenFeed feed = queries.find(OpenFeed.BySecret.of(secret), OpenFeed.class)
                .orElseThrow(() -> new NotFound("unknown-calendar"));
        Instant now = clock.instant();
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        List<Entry> entries = queries.list(
                new Entry.Of(
                        feed.owner(),
                        today.minus(DAYS_BEFORE, ChronoUnit.DAYS),
                        today.plus(DAYS_AFTER, ChronoUnit.DAYS)),
                Entry.class);
        FeedFile file = new FeedFile(entries, Language.known(feed.language()).orElse(Language.ENGLISH), now);
        boolean isKnown = known != null && known.contains(file.tag());
        if (!isKnown) {
            trail.read(feed.owner());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(file.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex");
        return isKnown ? answer.build() : answer.contentType(CALENDAR).body(file.text());
    }
}

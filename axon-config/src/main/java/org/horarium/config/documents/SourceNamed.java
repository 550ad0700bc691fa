package org.horarium.config.documents;

import java.util.Optional;
import org.horarium.config.OnReadingSide;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start where nobody has named the source, to which each document and each screen leads as the AGPL asks. */
@Component
@OnReadingSide
class SourceNamed {

    private static final Logger LOG = LoggerFactory.getLogger(SourceNamed.class);

    private final String source;
    private final boolean isForTrying;

    SourceNamed(
            @Value("${horarium.source-url:}") String source, @Value("${horarium.embedded:false}") boolean isForTrying) {
        this.source = source;
        this.isForTrying = isForTrying;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        lacking().ifPresent(LOG::warn);
    }

    /** One sentence where something is lacking; whoever only tries it out shows it to nobody else. */
    Optional<String> lacking() {
        if (isForTrying || source.matches("https?://\\S+")) {
            return Optional.empty();
        }
        return Optional.of(
                "horarium.source-url names no address: /source, which is printed on documents, leads nowhere,"
                        + " though the AGPL lets whoever uses a changed Horarium ask for its source there.");
    }
}

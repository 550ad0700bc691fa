package org.horarium.config.store;

import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;

/** Where events stand in the one order that all readers follow, told as a reader's token. */
public interface EventPlaces {

    /** A place at which a reader has surely read that event; none if the stream has no event of that number. */
    Optional<TrackingToken> of(String stream, long version);

    /** A place at which a reader has surely read everything that is there now; none in an empty store. */
    Optional<TrackingToken> last();
}

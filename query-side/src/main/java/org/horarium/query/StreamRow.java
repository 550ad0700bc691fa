package org.horarium.query;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row that tells how a stream stands, and up to which of its events. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class StreamRow {

    private static final long BEFORE_THE_FIRST_EVENT = -1;

    @Id
    private UUID id;

    private long version = BEFORE_THE_FIRST_EVENT;

    public UUID id() {
        return id;
    }

    /** The sequence number of the last event that the row has seen; clients know it as the ETag. */
    public long version() {
        return version;
    }

    boolean hasSeen(long event) {
        return version >= event;
    }

    void saw(UUID stream, long event) {
        id = stream;
        version = event;
    }
}

package org.horarium.query;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Brings rows up to date, so that an event told twice leaves what it left the first time. */
@Component
public class StreamRows {

    private final EntityManager entities;

    StreamRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Applies an event to the row of its stream, and to a blank one if it is the first; never the same event again. Rows
     * are looked up and written once for all events of a batch.
     */
    public <R extends StreamRow> void apply(UUID id, long event, Class<R> type, Supplier<R> blank, Consumer<R> change) {
        Batch.add(
                type.getName(),
                () -> new RowChanges<>(type, blank),
                changes -> changes.add(id, event, change),
                changes -> changes.writeTo(entities));
    }

    /** Empties the table before a replay from the beginning. */
    public void clear(Class<? extends StreamRow> type) {
        entities.createQuery("delete from " + type.getSimpleName()).executeUpdate();
    }
}

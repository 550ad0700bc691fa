package org.horarium.query;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the events of one batch change in the rows of one table. */
final class RowChanges<R extends StreamRow> {

    private final Class<R> type;
    private final Supplier<R> blank;
    private final Map<UUID, List<Change<R>>> changes = new LinkedHashMap<>();

    private record Change<R>(long event, Consumer<R> change) {}

    RowChanges(Class<R> type, Supplier<R> blank) {
        this.type = type;
        this.blank = blank;
    }

    void add(UUID id, long event, Consumer<R> change) {
        changes.computeIfAbsent(id, none -> new ArrayList<>()).add(new Change<>(event, change));
    }

    void writeTo(EntityManager entities) {
        List<UUID> ids = List.copyOf(changes.keySet());
        List<@Nullable R> known =
                entities.unwrap(Session.class).byMultipleIds(type).multiLoad(ids);
        for (int at = 0; at < ids.size(); at++) {
            R row = known.get(at);
            R changed = row == null ? blank.get() : row;
            apply(ids.get(at), changed);
            if (row == null) {
                entities.persist(changed);
            }
        }
    }

    private void apply(UUID id, R row) {
        for (Change<R> change : changes.getOrDefault(id, List.of())) {
            if (!row.hasSeen(change.event())) {
                change.change().accept(row);
                row.saw(id, change.event());
            }
        }
    }
}

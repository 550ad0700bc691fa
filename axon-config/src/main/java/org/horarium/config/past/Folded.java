package org.horarium.config.past;

import java.util.List;
import java.util.function.BiFunction;

/** Follows events to the state that they lead to. */
public final class Folded {

    private Folded() {}

    /** The state after all that those events say of it, and what is said of other things passed over. */
    public static <S, E> S of(List<StoredEvent> events, S first, Class<E> kind, BiFunction<S, E, S> next) {
        S state = first;
        for (StoredEvent event : events) {
            for (Object said : event.said()) {
                if (kind.isInstance(said)) {
                    state = next.apply(state, kind.cast(said));
                }
            }
        }
        return state;
    }
}

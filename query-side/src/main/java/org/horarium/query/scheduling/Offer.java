package org.horarium.query.scheduling;

import java.util.List;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.elasticsearch.annotations.Field;

/**
 * The free starts of one visit type on one day.
 *
 * @param starts as {@link Starts} packs them
 */
record Offer(@Field(name = "visit_type") String visitType, List<VisitMode> modes, int minutes, String starts) {

    static Offer of(VisitType type, List<Integer> starts) {
        int minutes = Math.toIntExact(type.duration().toMinutes());
        return new Offer(type.code(), List.copyOf(type.modes()), minutes, Starts.packed(starts));
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    /** The starts in epoch minutes, earliest first. */
    List<Integer> free() {
        return Starts.unpacked(starts);
    }

    boolean fits(@Nullable VisitMode mode) {
        return mode == null || modes.contains(mode);
    }

    boolean isFor(@Nullable String wantedType) {
        return wantedType == null || SearchWord.of(visitType).equals(wantedType);
    }
}

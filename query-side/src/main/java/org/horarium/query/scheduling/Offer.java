package org.horarium.query.scheduling;

import java.util.List;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.elasticsearch.annotations.Field;

/**
 * The free starts of one visit type on one day.
 *
 * @param starts epoch minutes, ascending
 */
record Offer(@Field(name = "visit_type") String visitType, List<VisitMode> modes, int minutes, List<Integer> starts) {

    boolean fits(@Nullable VisitMode mode) {
        return mode == null || modes.contains(mode);
    }

    boolean isFor(@Nullable String wantedType) {
        return wantedType == null || SearchWord.of(visitType).equals(wantedType);
    }
}

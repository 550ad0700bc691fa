package org.horarium.config.watch;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.audit.FindingKind;
import org.jspecify.annotations.Nullable;

/**
 * That something has to be looked into, at the entry that showed it.
 *
 * @param finding of which finding it is one more sign
 * @param role as the trail names it
 * @param address where the finding is about one
 * @param shownBy the entries that show it together, and the one that was the last straw among them
 */
record Sign(
        UUID finding,
        FindingKind kind,
        String actor,
        String role,
        @Nullable String address,
        LocalDate day,
        List<Seen> shownBy) {

    Sign {
        shownBy = List.copyOf(shownBy);
    }

    /** A sign against whoever made that entry: one finding for each of them and UTC day, however it is followed. */
    static Sign against(FindingKind kind, Seen last, List<Seen> shownBy) {
        LocalDate day = dayOf(last);
        UUID finding = FindingNames.of(kind, last.actor(), day);
        return new Sign(finding, kind, last.actor(), last.entry().role(), null, day, shownBy);
    }

    /** The same without what stands up to that place, so that a long matter is not told whole at each of its entries. */
    Sign behind(@Nullable Place told) {
        if (told == null) {
            return this;
        }
        List<Seen> rest = shownBy.stream()
                .filter(seen -> seen.place().compareTo(told) > 0)
                .toList();
        return new Sign(finding, kind, actor, role, address, day, rest);
    }

    static LocalDate dayOf(Seen seen) {
        return LocalDate.ofInstant(seen.at(), ZoneOffset.UTC);
    }
}

package org.horarium.config.seal.check;

import java.util.Iterator;
import java.util.Objects;
import java.util.UUID;
import org.horarium.config.seal.check.Fault.What;
import org.jspecify.annotations.Nullable;

/**
 * Says what was done where entries differ, from what follows in both lists: an entry that stands elsewhere was moved,
 * one that nobody sealed was inserted. It reads both to their ends, and keeps neither.
 */
final class Diagnosis {

    private final @Nullable Mark sealed;
    private final @Nullable Mark actual;
    private final @Nullable String unreadable;
    private @Nullable Place lastSealed;
    private @Nullable Place actualWasSealedAt;
    private @Nullable Place sealedStandsAt;
    private boolean actualStandsWhereSealed;
    private long missing;

    Diagnosis(Comparison.Difference difference, Iterator<Mark> laterSealed, Iterator<Mark> laterActual) {
        sealed = difference.sealed();
        actual = difference.actual();
        unreadable = difference.unreadable();
        look(laterSealed, laterActual);
    }

    /** @param number which entry of the chain should have stood there */
    Fault of(long number) {
        if (sealed != null && unreadable != null) {
            return Fault.of(number, sealed, What.CHANGED, unreadable);
        }
        if (sealed == null || (actual != null && actual.place().compareTo(sealed.place()) < 0)) {
            return ofStranger(number, Objects.requireNonNull(actual));
        }
        if (actual != null && actual.place().equals(sealed.place())) {
            return ofReplaced(number, sealed, actual);
        }
        Place elsewhere = sealedStandsAt;
        if (elsewhere != null) {
            return moved(number, sealed, elsewhere);
        }
        Place last = lastSealed;
        if (actual == null || (last != null && actual.place().compareTo(last) > 0)) {
            return Fault.of(
                    number,
                    sealed,
                    What.CUT_OFF,
                    "From this one on, the last %,d sealed entries are missing.".formatted(missing));
        }
        return Fault.of(number, sealed, What.REMOVED, "It was sealed, and is nowhere any more.");
    }

    private Fault ofStranger(long number, Mark stranger) {
        Place home = actualWasSealedAt;
        if (home != null && !actualStandsWhereSealed) {
            return Fault.of(
                    number,
                    stranger,
                    What.MOVED,
                    "It stands at %s, and was sealed at %s."
                            .formatted(stranger.place().text(), home.text()));
        }
        return Fault.of(number, stranger, What.INSERTED, "It was never sealed, and stands among entries that were.");
    }

    private Fault ofReplaced(long number, Mark expected, Mark there) {
        Place elsewhere = sealedStandsAt;
        if (expected.id().equals(there.id())) {
            return Fault.of(number, expected, What.CHANGED, "Its stored bytes are not those that were sealed.");
        }
        if (elsewhere != null) {
            return moved(number, expected, elsewhere);
        }
        Place home = actualWasSealedAt;
        if (home != null && !actualStandsWhereSealed) {
            return Fault.of(
                    number,
                    there,
                    What.MOVED,
                    "It stands in the place of another, and was sealed at %s.".formatted(home.text()));
        }
        return Fault.of(number, expected, What.CHANGED, "Even its id is another than was sealed.");
    }

    private static Fault moved(long number, Mark entry, Place to) {
        return Fault.of(
                number,
                entry,
                What.MOVED,
                "It was sealed at %s, and stands at %s.".formatted(entry.place().text(), to.text()));
    }

    private void look(Iterator<Mark> laterSealed, Iterator<Mark> laterActual) {
        UUID expected = sealed == null ? null : sealed.id();
        UUID stranger = actual == null ? null : actual.id();
        if (sealed != null) {
            lastSealed = sealed.place();
            missing = 1;
            if (actual != null && sealed.id().equals(stranger)) {
                actualWasSealedAt = sealed.place();
                sealedStandsAt = actual.place();
            }
        }
        while (laterSealed.hasNext()) {
            Mark mark = laterSealed.next();
            missing++;
            lastSealed = mark.place();
            if (mark.id().equals(stranger)) {
                actualWasSealedAt = mark.place();
            }
        }
        while (laterActual.hasNext()) {
            Mark mark = readable(laterActual);
            if (mark == null) {
                continue;
            }
            if (mark.id().equals(expected)) {
                sealedStandsAt = mark.place();
            }
            if (mark.id().equals(stranger) && mark.place().equals(actualWasSealedAt)) {
                actualStandsWhereSealed = true;
            }
        }
    }

    private static @Nullable Mark readable(Iterator<Mark> marks) {
        try {
            return marks.next();
        } catch (UnreadableLine line) {
            return null;
        }
    }
}

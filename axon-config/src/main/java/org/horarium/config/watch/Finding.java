package org.horarium.config.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.shared.audit.FindingKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to look into, as it has grown so far.
 *
 * @param doers all whose accesses these are, up to a bound
 * @param patients those that were shown, up to a bound
 * @param entries the places of the accesses, up to a bound
 * @param last the last entry that is counted: what stands before it is counted already
 */
record Finding(
        UUID id,
        FindingKind kind,
        String actor,
        String role,
        @Nullable String address,
        LocalDate day,
        Instant firstAt,
        Instant lastAt,
        long accesses,
        Set<String> doers,
        Set<UUID> patients,
        List<String> entries,
        Place last) {

    static final int MOST_PATIENTS = 1_000;
    static final int MOST_ENTRIES = 100;

    Finding {
        doers = Set.copyOf(doers);
        patients = Set.copyOf(patients);
        entries = List.copyOf(entries);
    }

    /** What that sign alone makes. */
    static Finding of(Sign sign) {
        Seen first = sign.shownBy().get(0);
        return new Finding(
                        sign.finding(),
                        sign.kind(),
                        sign.actor(),
                        sign.role(),
                        sign.address(),
                        sign.day(),
                        first.at(),
                        first.at(),
                        0,
                        Set.of(),
                        Set.of(),
                        List.of(),
                        new Place(0, 0))
                .grownBy(sign);
    }

    /** The same with what that sign adds; nothing where all of it was counted. */
    Finding grownBy(Sign sign) {
        List<Seen> more = sign.shownBy().stream()
                .filter(seen -> seen.place().compareTo(last) > 0)
                .sorted(Comparator.comparing(Seen::place))
                .toList();
        if (more.isEmpty()) {
            return this;
        }
        return new Finding(
                id,
                kind,
                actor,
                role,
                address,
                day,
                Stream.concat(Stream.of(firstAt), more.stream().map(Seen::at))
                        .min(Comparator.naturalOrder())
                        .orElse(firstAt),
                Stream.concat(Stream.of(lastAt), more.stream().map(Seen::at))
                        .max(Comparator.naturalOrder())
                        .orElse(lastAt),
                accesses + more.size(),
                with(doers, more, seen -> Stream.of(seen.actor()), MOST_PATIENTS),
                with(patients, more, seen -> seen.entry().patients().stream(), MOST_PATIENTS),
                Stream.concat(entries.stream(), more.stream().map(seen -> seen.place()
                                .toString()))
                        .limit(MOST_ENTRIES)
                        .toList(),
                more.get(more.size() - 1).place());
    }

    private static <T> Set<T> with(Set<T> before, List<Seen> more, Function<Seen, Stream<T>> of, int most) {
        return Stream.concat(before.stream(), more.stream().flatMap(of))
                .distinct()
                .limit(most)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

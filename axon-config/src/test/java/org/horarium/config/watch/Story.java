package org.horarium.config.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.horarium.shared.access.Role;

/** A trail, and what is to be found in it: no more and no less. */
record Story(String title, List<Seen> given, Set<String> then) {

    static final Limits LIMITS =
            new Limits(Duration.ofHours(1), Map.of(Role.DOCTOR, 3, Role.STAFF, 5), Duration.ofMinutes(15), 5);

    static final UUID FIRST_OPENING = new UUID(7, 1);
    static final UUID SECOND_OPENING = new UUID(7, 2);

    private static final Instant TEN = Instant.parse("2027-05-04T10:00:00Z");

    /** Anna opened the first patient at ten and again at eleven. */
    static final Openings OPENINGS = (account, patient, at) -> {
        long later = Duration.between(TEN, at).toHours();
        boolean isOpen = account.equals("anna") && patient.equals(Told.patient(1)) && !at.isBefore(TEN) && later < 2;
        return isOpen ? Optional.of(later == 0 ? FIRST_OPENING : SECOND_OPENING) : Optional.empty();
    };

    static Story of(String title, Told given, String... then) {
        return new Story(title, given.entries(), Set.of(then));
    }

    /** What such a watch finds in it otherwise than is told; nothing where it is as it should be. */
    Optional<String> fault(Watch watch, UnaryOperator<List<Seen>> sight) {
        Set<String> found = words(found(watch, sight.apply(given)));
        return found.equals(then) ? Optional.empty() : Optional.of("%s: %s, and not %s".formatted(title, found, then));
    }

    @Override
    public String toString() {
        return title;
    }

    static Map<UUID, Finding> found(Watch watch, List<Seen> trail) {
        return Growth.of(Map.of(), trail.stream().flatMap(watch::see).toList());
    }

    /** In words, whatever their names are. */
    static Set<String> words(Map<UUID, Finding> findings) {
        return findings.values().stream()
                .map(it -> "%s of %s on %s: %d of %d patients"
                        .formatted(
                                it.kind().code(),
                                it.address() == null ? it.actor() : it.address(),
                                it.day().getDayOfMonth(),
                                it.accesses(),
                                it.patients().size()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

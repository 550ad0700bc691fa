package org.horarium.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision in progress has looked at, and where each stream ended as it was seen. An answer that writes nothing
 * rests on that alone: no append proves it.
 */
public final class Evidence {

    private static final String KEY = Evidence.class.getName();

    private final Map<String, Long> seen = new HashMap<>();
    private final List<Opened> opened = new ArrayList<>(4);
    private @Nullable Set<String> unproven;
    private final Set<String> begun = new HashSet<>();
    private BooleanSupplier judge = () -> true;
    private boolean isAside;
    private boolean isRecorded;

    private Evidence() {}

    /** That of the unit of work that runs on this thread; none outside of one. */
    public static Optional<Evidence> ofThisDecision() {
        return CurrentUnitOfWork.map(work -> work.root().getOrComputeResource(KEY, key -> new Evidence()));
    }

    /** Has something worked out that the answer mentions, but does not rest on. */
    public static <T> T aside(Supplier<T> mentioned) {
        Evidence evidence = ofThisDecision().orElseGet(Evidence::new);
        evidence.isAside = true;
        try {
            return mentioned.get();
        } finally {
            evidence.isAside = false;
        }
    }

    /**
     * Goes on only where the answer can be given as things stand, so that nothing is worked out for one that cannot.
     *
     * @throws UnprovenAnswer where the store has yet to vouch for something
     */
    public static void mustSuffice() {
        if (!ofThisDecision().map(evidence -> evidence.judge.getAsBoolean()).orElse(true)) {
            throw new UnprovenAnswer();
        }
    }

    /** Says that the answer repeats what was recorded once: that stays so, whatever was recorded after it. */
    public static void isOnRecord() {
        ofThisDecision().ifPresent(evidence -> evidence.isRecorded = true);
    }

    /** Where that stream ended as the decision saw it. */
    public Optional<Long> versionOf(String stream) {
        return Optional.ofNullable(seen.get(stream));
    }

    /** Whether the decision was put off for want of proof, and that stream was not what lacked it. */
    boolean stillHolds(String stream) {
        return unproven != null && !unproven.contains(stream);
    }

    boolean isPutOff() {
        return unproven != null;
    }

    boolean isAside() {
        return isAside;
    }

    void saw(String stream, long version) {
        if (!isAside) {
            seen.putIfAbsent(stream, version);
        }
    }

    /** Names who knows whether all of this is proven. */
    void judgedBy(BooleanSupplier other) {
        judge = other;
    }

    /** Notes that a stream is open that nobody looked for. */
    void begun(String stream) {
        begun.add(stream);
    }

    /** Whether that stream is open, but nobody looked for it, and nothing was written to it or to any other. */
    boolean knowsNothingOf(String stream) {
        return begun.contains(stream) && isUnchanged();
    }

    void opened(Aggregate<?> stream) {
        opened.add(new Opened(stream, stream.version()));
    }

    /** Whether the answer rests on it alone: on streams that may have gone on, none of which was written to. */
    boolean isAllThereIs() {
        return !isRecorded && !seen.isEmpty() && isUnchanged();
    }

    private boolean isUnchanged() {
        for (Opened stream : opened) {
            if (!stream.isUnchanged()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the store has vouched for all of it since that moment. */
    boolean isProven(Proofs proofs, long since) {
        Set<String> missing = new HashSet<>();
        seen.forEach((stream, version) -> {
            if (!proofs.isProvenSince(stream, version, since)) {
                missing.add(stream);
            }
        });
        if (missing.isEmpty()) {
            return true;
        }
        unproven = missing;
        return false;
    }

    private record Opened(Aggregate<?> stream, @Nullable Long version) {
        boolean isUnchanged() {
            return Objects.equals(version, stream.version());
        }
    }
}

package org.horarium.config.seal.check;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.horarium.config.seal.check.Fault.What;
import org.horarium.config.seal.check.Fault.Where;

/** Verifies a bundle with nothing but it and a public key; an anchor's files beside them make it stronger. */
public final class BundleCheck {

    private final Trust trust;
    private final List<Path> anchors;
    private final Removals removals;

    /** @param anchors the files of an anchor, in their order; none where nobody has them */
    public BundleCheck(Trust trust, List<Path> anchors) {
        this(trust, anchors, Removals.LEAST_AGE);
    }

    BundleCheck(Trust trust, List<Path> anchors, Duration leastAge) {
        this.trust = trust;
        this.anchors = List.copyOf(anchors);
        this.removals = new Removals(leastAge);
    }

    /** Verifies it; it is read more than once, and never held. */
    public Verdict of(Path bundle, LongConsumer progress) throws IOException {
        Optional<BundleHead> read = head(bundle);
        if (read.isEmpty()) {
            return broken("Line 1 is not as it was written.");
        }
        BundleHead head = read.get();
        try (BundleEvidence evidence = new BundleEvidence(bundle, head, anchors)) {
            evidence.remarkable().forEachRemaining(trust::add);
            if (!trust.hasSigned(head.keyId(), head.signedBytes(), head.signature())) {
                return broken("The first line does not bear the signature of a key that is trusted.");
            }
            return new Verification(evidence, trust, Map.of(), removals, progress).run();
        }
    }

    private static Optional<BundleHead> head(Path bundle) throws IOException {
        try (Lines lines = new Lines(new FileInputStream(bundle.toFile()))) {
            return lines.hasNext() ? BundleHead.read(lines.next()) : Optional.empty();
        }
    }

    private static Verdict broken(String why) {
        return new Verdict(0, 0, 0, 0, 0, new Fault(1, Where.BUNDLE, null, null, What.CHANGED, why));
    }
}

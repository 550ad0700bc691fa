package org.horarium.config.seal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.Comparison.Difference;
import org.horarium.config.seal.check.Fault.What;
import org.horarium.config.seal.check.Fault.Where;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether everything is as it was sealed, from the first checkpoint to the last and beyond, and names the first
 * thing that is not. It holds one checkpoint's worth of entries at a time, however many there are.
 *
 * <p>Where the database's copy of a checkpoint is no good and an anchor's is, entries are held against the anchor's: so
 * the one that was changed is found even where whoever did it has rewritten all digests.
 */
public final class Verification {

    private final Evidence evidence;
    private final Trust trust;
    private final Chain chain;
    private final Removals removals;
    private final LongConsumer progress;
    private final Comparison comparison;
    private final Copies kept;
    private final Copies anchored;
    private Checkpoint before;
    private @Nullable Fault noted;
    private long anchoredUntil;

    /**
     * @param macSecrets of the keyed chain, by the names of their keys; empty where nobody has them at hand
     * @param removals those that no checkpoint has signed yet; signed ones are found
     * @param progress is told how many entries are done
     */
    public Verification(
            Evidence evidence, Trust trust, Map<String, byte[]> macSecrets, Removals removals, LongConsumer progress) {
        this.evidence = evidence;
        this.trust = trust;
        this.chain = new Chain(trust, macSecrets);
        this.removals = removals;
        this.progress = progress;
        comparison = new Comparison(evidence.entries(), removals);
        kept = new Copies(evidence.checkpoints());
        anchored = new Copies(evidence.anchored());
        before = evidence.before();
    }

    /** Verifies all of it. */
    public Verdict run() {
        learn();
        anchored.skipUntil(before.number());
        long first = before.number();
        Fault fault = null;
        while (fault == null && !(kept.isAtEnd() && anchored.isAtEnd())) {
            fault = next();
            progress.accept(comparison.compared());
        }
        fault = fault == null ? noted : fault;
        long unsealed = 0;
        if (fault == null && evidence.last() > 0) {
            fault = beyond(evidence.last());
        } else if (fault == null) {
            unsealed = rest();
        }
        return new Verdict(
                comparison.compared() - removals.accepted(),
                before.number() - first,
                unsealed,
                removals.accepted(),
                anchoredUntil,
                fault);
    }

    /** Keys and removals first: what a later checkpoint says of them holds for earlier entries. */
    private void learn() {
        List<Checkpoint> all = new ArrayList<>();
        evidence.remarkable().forEachRemaining(all::add);
        trust.add(before);
        all.forEach(trust::add);
        Set<Long> seen = new HashSet<>();
        for (Checkpoint checkpoint : all) {
            if (trust.hasSigned(checkpoint) && seen.add(checkpoint.number())) {
                Removal.of(checkpoint.removals()).forEach(removal -> removals.add(removal, checkpoint.sealedAt()));
            }
        }
    }

    /** Compares the entries of the next checkpoint; answers what is wrong with them, or ends where nothing can be trusted. */
    private @Nullable Fault next() {
        long number = before.number() + 1;
        Kept own = kept.take(number);
        Kept copy = anchored.take(number);
        String ownObjection = own == null ? "" : chain.objection(before, own);
        String copyObjection = copy == null ? "" : chain.objection(before, copy);
        boolean isCopyGood = copy != null && copyObjection == null;
        note(own == null ? missing(number, isCopyGood) : objected(number, ownObjection));
        note(anchorFault(number, own, copy, copyObjection));
        Kept good = isCopyGood ? copy : own != null && ownObjection == null ? own : null;
        if (good == null) {
            return noted;
        }
        Fault ofEntry = compare(good);
        if (ofEntry == null) {
            before = good.checkpoint();
            anchoredUntil = isCopyGood ? number : anchoredUntil;
            return null;
        }
        return noted == null || noted.what() == What.CUT_OFF ? ofEntry : ofEntry.with(also(noted));
    }

    /** What is wrong with a checkpoint matters less than what is wrong with an entry: it is kept until the end. */
    private void note(@Nullable Fault fault) {
        noted = noted == null ? fault : noted;
    }

    private static @Nullable Fault objected(long number, @Nullable String objection) {
        return objection == null ? null : Fault.checkpoint(number, What.CHANGED, objection);
    }

    private static String also(Fault noted) {
        return "From %s %d on there was tampering with checkpoints, too; another copy of them tells."
                .formatted(noted.where().word(), noted.number());
    }

    private Fault missing(long number, boolean isAnchored) {
        if (kept.unreadable() != null) {
            return Fault.checkpoint(number, What.CHANGED, String.valueOf(kept.unreadable()));
        }
        if (kept.isAtEnd()) {
            return Fault.checkpoint(
                    number,
                    isAnchored ? What.CUT_OFF : What.REMOVED,
                    "From this one on, checkpoints are missing that an anchor has.");
        }
        return Fault.checkpoint(number, What.REMOVED, "Others come after it, and it is not there.");
    }

    private @Nullable Fault anchorFault(
            long number, @Nullable Kept own, @Nullable Kept copy, @Nullable String objection) {
        if (copy != null && objection != null) {
            return anchor(number, What.CHANGED, objection);
        }
        if (copy != null && own != null && !copy.checkpoint().isSameAs(own.checkpoint())) {
            return Fault.checkpoint(
                    number,
                    What.CHANGED,
                    "It is signed, and is another than was anchored: whoever did that has the key.");
        }
        String unreadable = anchored.unreadable();
        if (copy == null && unreadable != null) {
            anchored.skip();
            return anchor(number, What.CHANGED, unreadable);
        }
        boolean isExpected = evidence.isAnchoredFromTheFirst() || anchored.taken() > 0;
        if (copy == null && !anchored.isAtEnd() && isExpected) {
            return anchor(
                    number, What.REMOVED, "Others were anchored after it, and it is not there or not in its place.");
        }
        return null;
    }

    private static Fault anchor(long number, What what, String explanation) {
        return new Fault(number, Where.ANCHOR, null, null, what, explanation);
    }

    private @Nullable Fault compare(Kept good) {
        long alreadyCompared = comparison.compared();
        List<Mark> marks = good.list();
        Difference difference =
                comparison.with(marks, good.checkpoint().sealedAt()).orElse(null);
        if (difference == null) {
            return null;
        }
        int index = (int) (comparison.compared() - alreadyCompared);
        comparison.skip();
        return new Diagnosis(
                        difference,
                        new LaterMarks(marks.subList(index + 1, marks.size()), kept, anchored, chain),
                        comparison.remaining())
                .of(before.entries() + index + 1);
    }

    private long rest() {
        long unsealed = 0;
        while (comparison.peek() != null) {
            comparison.skip();
            unsealed++;
        }
        return unsealed;
    }

    /** What is wrong where all should have ended with that checkpoint. */
    private @Nullable Fault beyond(long last) {
        if (before.number() < last) {
            return Fault.checkpoint(
                    before.number() + 1,
                    What.CUT_OFF,
                    "The first line says that it goes on to checkpoint %d.".formatted(last));
        }
        try {
            Mark more = comparison.peek();
            Iterator<Mark> none = List.<Mark>of().iterator();
            return more == null
                    ? null
                    : new Diagnosis(new Difference(null, more, null), none, none).of(before.entries() + 1);
        } catch (UnreadableLine line) {
            return new Fault(
                    before.entries() + 1, Where.BUNDLE, null, null, What.INSERTED, String.valueOf(line.getMessage()));
        }
    }
}

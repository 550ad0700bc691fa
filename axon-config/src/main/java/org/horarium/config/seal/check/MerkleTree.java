package org.horarium.config.seal.check;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The root of a tree of digests, as RFC 6962 has it: one digest that stands for all entries and their order. */
final class MerkleTree {

    private static final byte INNER = 1;

    private MerkleTree() {}

    static byte[] root(List<Mark> marks) {
        if (marks.isEmpty()) {
            return Digests.of(new byte[0]);
        }
        List<byte[]> level = new ArrayList<>(marks.stream().map(Mark::leaf).toList());
        MessageDigest digest = Digests.sha256();
        while (level.size() > 1) {
            level = above(level, digest);
        }
        return level.get(0);
    }

    /** Pairs from the left, and whoever is left over goes up alone: the same tree as RFC 6962's recursive split. */
    private static List<byte[]> above(List<byte[]> level, MessageDigest digest) {
        List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
        for (int left = 0; left + 1 < level.size(); left += 2) {
            digest.update(INNER);
            digest.update(level.get(left));
            above.add(digest.digest(level.get(left + 1)));
        }
        if (level.size() % 2 == 1) {
            above.add(level.get(level.size() - 1));
        }
        return above;
    }
}

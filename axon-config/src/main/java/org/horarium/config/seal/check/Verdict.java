package org.horarium.config.seal.check;

import org.jspecify.annotations.Nullable;

/**
 * What a verification has found.
 *
 * @param entries how many are as they were sealed
 * @param checkpoints how many hold
 * @param unsealed how many entries nobody has sealed yet
 * @param removed how many are gone because their time had come
 * @param anchoredUntil the last checkpoint that an anchor vouches for, too; zero where none does
 * @param firstBad what is wrong, or null where nothing is
 */
public record Verdict(
        long entries, long checkpoints, long unsealed, long removed, long anchoredUntil, @Nullable Fault firstBad) {

    /** Whether everything is as it was. */
    public boolean isWhole() {
        return firstBad == null;
    }

    /** In one word. */
    public String word() {
        return isWhole() ? "whole" : "broken";
    }
}

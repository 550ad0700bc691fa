package org.horarium.config.documents;

import java.util.Locale;

/**
 * By what a document can be checked.
 *
 * @param number by which people name it
 * @param address that confirms it, for whoever has the paper in hand
 * @param digest of what it says
 */
record Proof(String number, String address, String digest) {

    private static final int GROUP = 4;
    private static final int SHOWN = 12;

    /** As much of the digest as can be compared by eye. */
    String fingerprint() {
        return inGroups(digest.substring(0, SHOWN).toUpperCase(Locale.ROOT), " ");
    }

    static String inGroups(String text, String between) {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1" + between);
    }
}

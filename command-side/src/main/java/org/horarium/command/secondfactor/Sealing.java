package org.horarium.command.secondfactor;

/** Keeps the secrets of second factors unreadable where they are stored. */
public interface Sealing {

    /** The text, as nobody without this installation's key can read it. */
    String seal(String text);

    /** The text again. */
    String open(String sealed);
}

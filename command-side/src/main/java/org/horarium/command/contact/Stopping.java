package org.horarium.command.contact;

/** Hears from a number that it is to be left in peace, and that it is not any more. */
public interface Stopping {

    /** Nothing goes to that number from now on. */
    void stop(String phone);

    /** What its owners chose goes there again. */
    void start(String phone);
}

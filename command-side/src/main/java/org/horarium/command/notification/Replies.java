package org.horarium.command.notification;

/** Hears what people answer to an SMS. The same answer may come twice. */
public interface Replies {

    /**
     * Somebody has answered.
     *
     * @param phone whose, in E.164 form, as the provider proved it
     */
    void received(String phone, Word word);

    /** What they said; whatever else people write is kept nowhere. */
    enum Word {
        /** No more messages to this number. */
        STOP,
        /** Messages again. */
        START,
        /** Who writes there. */
        HELP,
        /** They will come. */
        YES
    }
}

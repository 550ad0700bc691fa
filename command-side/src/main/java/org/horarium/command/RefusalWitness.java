package org.horarium.command;

import org.axonframework.commandhandling.CommandMessage;

/** Hears of every refusal that is answered, when its decision is over; it must not make anybody wait. */
public interface RefusalWitness {

    /**
     * That command is refused.
     *
     * @param evidence what the refusal rests on
     */
    void refused(CommandMessage<?> command, Refused refusal, Evidence evidence);
}

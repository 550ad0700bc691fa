package org.horarium.command;

import org.axonframework.commandhandling.CommandMessage;

/** Hears of every refusal that is about to be answered, at the end of its decision; it must neither wait nor fail. */
public interface RefusalWitness {

    /**
     * That command is refused.
     *
     * @param evidence what the refusal rests on
     */
    void refused(CommandMessage<?> command, Refused refusal, Evidence evidence);
}

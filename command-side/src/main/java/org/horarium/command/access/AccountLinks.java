package org.horarium.command.access;

import java.util.UUID;

/** The links that are on their way to the owner of an account, or to somebody who was that. */
public interface AccountLinks {

    /** Lets none of them hold any longer. */
    void forget(UUID account);
}

package org.horarium.command.secondfactor;

import java.util.UUID;

/** Tells whether somebody at an open session knows the account's password too. */
public interface PasswordCheck {

    /** Whether that is it. Failures count as failures to sign in. */
    boolean isPassword(UUID account, String password, String fromAddress);
}

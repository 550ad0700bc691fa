package org.horarium.command.secondfactor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody who knows an account's password has its second factor too. */
public interface SecondFactor {

    /** What has come of it. */
    enum Proof {
        NOT_ENROLLED,
        MISSING,
        WRONG,
        PROVEN
    }

    /** Whether that is a code that the account's owner alone can have; it holds once. */
    Proof prove(UUID account, @Nullable String code);

    /** Whether the account has one. */
    boolean isEnrolled(UUID account);
}

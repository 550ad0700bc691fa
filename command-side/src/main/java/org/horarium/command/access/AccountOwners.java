package org.horarium.command.access;

import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.jspecify.annotations.Nullable;

/** What can be done to an account by those who have proven to own it. */
public interface AccountOwners {

    /** The account of that address, in any spelling of its case. */
    Optional<KnownAccount> byEmail(String email);

    /** The account of that name. */
    Optional<KnownAccount> byId(UUID account);

    /** The address is theirs. */
    void confirm(UUID account);

    /** Refuses a password that may not be chosen for that account, as invalid input. */
    void mustBeGood(UUID account, String password);

    /** Lets them sign in with that password alone from now on, and nowhere any longer with what they had. */
    void choosePassword(UUID account, String password);

    /** Lets the account have another address, and answers whether it was free. */
    boolean changeEmail(UUID account, String email);

    /** Whether that is the account's password. Failures count as failures to sign in. */
    boolean isPassword(UUID account, String password, String fromAddress);

    /**
     * Opens an account that nobody can sign in to before they have chosen a password.
     *
     * @return whether the address was free
     */
    boolean invite(UUID account, String email, Role role, @Nullable DoctorId doctor, Reach reach, Actor by);
}

package org.horarium.command.access;

import java.util.UUID;
import org.horarium.shared.access.Role;

/**
 * What others may know of an account.
 *
 * @param confirmed whether whoever opened it has shown that the address is theirs
 */
public record KnownAccount(UUID id, String email, Role role, boolean confirmed, boolean locked) {}

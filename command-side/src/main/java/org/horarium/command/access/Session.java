package org.horarium.command.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's being signed in at one place, from the sign-in to its end: all tokens that follow from one sign-in belong to it.
 *
 * @param usedAt when it was used last, which may lag behind by less than a minute
 * @param expiresAt when it ends, however busy it is
 * @param client what the program called itself
 * @param address from where it was begun
 */
public record Session(
        UUID id, UUID account, Instant begunAt, Instant usedAt, Instant expiresAt, String client, String address) {}

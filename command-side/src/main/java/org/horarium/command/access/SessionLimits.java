package org.horarium.command.access;

import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param token how long an access token is good for, at most
 * @param idle after how long without use a session ends
 * @param session after how long it ends, however busy it is
 */
public record SessionLimits(Duration token, Duration idle, Duration session) {}

/** Keeps who is signed in, in PostgreSQL or in Redis, and refuses tokens of sessions that are over. */
@NullMarked
package org.horarium.config.sessions;

import org.jspecify.annotations.NullMarked;

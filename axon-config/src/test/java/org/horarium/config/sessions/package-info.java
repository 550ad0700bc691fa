/** Sessions in PostgreSQL and in Redis, by the same tests. */
@NullMarked
package org.horarium.config.sessions;

import org.jspecify.annotations.NullMarked;

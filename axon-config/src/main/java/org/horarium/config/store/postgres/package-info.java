/** Keeps events in PostgreSQL so that no reader ever skips one, and appends them many at a time. */
@NullMarked
package org.horarium.config.store.postgres;

import org.jspecify.annotations.NullMarked;

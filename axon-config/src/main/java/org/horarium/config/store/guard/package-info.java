/** Refuses to work on a database that could lose events, and watches what holds readers back. */
@NullMarked
package org.horarium.config.store.guard;

import org.jspecify.annotations.NullMarked;

/** Hands people's visits to their own calendars, by addresses that nobody guesses. */
@NullMarked
package org.horarium.query.feeds;

import org.jspecify.annotations.NullMarked;

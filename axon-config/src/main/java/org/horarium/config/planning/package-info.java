/** Tells those who plan of the visits that are shown to be booked. */
@NullMarked
package org.horarium.config.planning;

import org.jspecify.annotations.NullMarked;

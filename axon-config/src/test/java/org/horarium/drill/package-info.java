/** Rehearses the day on which a backup is all that is left. */
@NullMarked
package org.horarium.drill;

import org.jspecify.annotations.NullMarked;

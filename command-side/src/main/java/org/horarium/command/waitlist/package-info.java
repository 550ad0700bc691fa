/** Finds the next patient for a minute that came free: first come, first served, and never two for one. */
@NullMarked
package org.horarium.command.waitlist;

import org.jspecify.annotations.NullMarked;

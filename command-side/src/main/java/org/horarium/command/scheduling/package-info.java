/** Decides when a doctor can be booked at all. */
@NullMarked
package org.horarium.command.scheduling;

import org.jspecify.annotations.NullMarked;

/** When a doctor can be booked, and what has already been promised of each day. */
@NullMarked
package org.horarium.shared.scheduling;

import org.jspecify.annotations.NullMarked;

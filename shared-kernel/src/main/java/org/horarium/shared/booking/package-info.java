/** The life of one appointment. */
@NullMarked
package org.horarium.shared.booking;

import org.jspecify.annotations.NullMarked;

/** Breaks rules of the house on purpose. */
@NullMarked
package org.horarium.config.architecture.broken.shared.booking;

import org.jspecify.annotations.NullMarked;

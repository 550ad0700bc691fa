/** Breaks rules of the house on purpose. */
@NullMarked
package org.horarium.config.architecture.broken.command.doctors;

import org.jspecify.annotations.NullMarked;

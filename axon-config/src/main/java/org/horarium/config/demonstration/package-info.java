/** Fills an empty platform with a small directory that can be tried out. */
@NullMarked
package org.horarium.config.demonstration;

import org.jspecify.annotations.NullMarked;

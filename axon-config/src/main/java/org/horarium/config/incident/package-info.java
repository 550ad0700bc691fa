/** Turns what happened into a test of the command side, with stand-ins for people. */
@NullMarked
package org.horarium.config.incident;

import org.jspecify.annotations.NullMarked;

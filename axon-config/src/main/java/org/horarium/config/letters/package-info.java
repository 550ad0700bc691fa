/** Events that a projection could not handle, and those behind them: parked one sequence at a time, and told again. */
@NullMarked
package org.horarium.config.letters;

import org.jspecify.annotations.NullMarked;

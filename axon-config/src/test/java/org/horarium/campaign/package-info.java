/** Trials of the whole platform under crashes, lost answers and frozen processes, and builds that they must catch. */
@NullMarked
package org.horarium.campaign;

import org.jspecify.annotations.NullMarked;

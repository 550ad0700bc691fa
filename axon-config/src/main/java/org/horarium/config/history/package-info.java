/** Takes the whole history of events out of a store and into another one, so that no line can be changed unseen. */
@NullMarked
package org.horarium.config.history;

import org.jspecify.annotations.NullMarked;

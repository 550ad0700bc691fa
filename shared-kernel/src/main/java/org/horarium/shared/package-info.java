/** The words that both sides and the event store share: how an event is named, and what is said of bad input. */
@NullMarked
package org.horarium.shared;

import org.jspecify.annotations.NullMarked;

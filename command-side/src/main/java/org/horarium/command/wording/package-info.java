/** Puts into words what people are told: in their language, as their clinic wants it said, and for their calendar. */
@NullMarked
package org.horarium.command.wording;

import org.jspecify.annotations.NullMarked;

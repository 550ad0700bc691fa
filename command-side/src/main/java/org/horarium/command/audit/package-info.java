/** Keeps what leaves no trace in a calendar, for those who must be able to retrace it. */
@NullMarked
package org.horarium.command.audit;

import org.jspecify.annotations.NullMarked;

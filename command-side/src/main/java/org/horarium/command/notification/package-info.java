/** Tells people what concerns them: in time, once, by the channel that they chose. */
@NullMarked
package org.horarium.command.notification;

import org.jspecify.annotations.NullMarked;

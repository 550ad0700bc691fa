/** Reminds people of their visits in time, and hears from them that they will come. */
@NullMarked
package org.horarium.command.reminders;

import org.jspecify.annotations.NullMarked;

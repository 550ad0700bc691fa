/** Reminders on the running platform. */
@NullMarked
package org.horarium.platform.reminders;

import org.jspecify.annotations.NullMarked;

/** What the platform bears: crashes, absences, rebuilds, and readers in a hurry. */
@NullMarked
package org.horarium.platform.trials;

import org.jspecify.annotations.NullMarked;

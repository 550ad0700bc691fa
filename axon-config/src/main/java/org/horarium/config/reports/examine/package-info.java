/** Looks into what was sent as a lab report, without ever having it whole in memory, and says what it is or why it is refused. */
@NullMarked
package org.horarium.config.reports.examine;

import org.jspecify.annotations.NullMarked;

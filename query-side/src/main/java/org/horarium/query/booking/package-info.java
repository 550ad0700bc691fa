/** The appointments as patients, doctors and auditors see them, and the alarm that proves the aggregates right. */
@NullMarked
package org.horarium.query.booking;

import org.jspecify.annotations.NullMarked;

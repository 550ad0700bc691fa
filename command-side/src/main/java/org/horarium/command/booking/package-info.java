/** Decides who gets which minute: the days of doctors and patients, and the life of an appointment. */
@NullMarked
package org.horarium.command.booking;

import org.jspecify.annotations.NullMarked;

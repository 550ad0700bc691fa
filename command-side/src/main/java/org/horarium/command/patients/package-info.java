/** Decides about a patient's details. */
@NullMarked
package org.horarium.command.patients;

import org.jspecify.annotations.NullMarked;

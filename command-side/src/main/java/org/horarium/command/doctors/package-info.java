/** Decides about clinics and doctors as the directory shows them. */
@NullMarked
package org.horarium.command.doctors;

import org.jspecify.annotations.NullMarked;

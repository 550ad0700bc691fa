/** Who treats, and where: doctors, their roles, clinics and the places where they receive patients. */
@NullMarked
package org.horarium.shared.doctors;

import org.jspecify.annotations.NullMarked;

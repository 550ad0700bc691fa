/** Who is treated: the patient's identity and details. */
@NullMarked
package org.horarium.shared.patients;

import org.jspecify.annotations.NullMarked;

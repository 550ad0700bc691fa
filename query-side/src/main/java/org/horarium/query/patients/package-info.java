/** The patients as staff look them up, and as each sees themself. */
@NullMarked
package org.horarium.query.patients;

import org.jspecify.annotations.NullMarked;

/** The directory: clinics with their locations, and the doctors who practise there. */
@NullMarked
package org.horarium.query.doctors;

import org.jspecify.annotations.NullMarked;
